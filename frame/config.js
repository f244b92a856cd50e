/* Yours to replace. Everything that this page may be told by its address stands in docs/frame.md. */
globalThis.kollegaFrame = {
  tenant: 'my-company',
  team: 'my-team',
  // Which desktops may hold this page and speak to it, exactly. Serve it with the same in `frame-ancestors`.
  origins: [],
};
