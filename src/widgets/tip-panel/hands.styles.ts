import { css } from 'lit';

export const handsStyles = css`
  .search:has(.ib) .field { padding-inline-end: 33px; }
  .above .note { margin-top: 0; }
  .above .note + .note { margin-top: calc(var(--_u) * 2); }
  .copy { display: grid; gap: var(--_u); margin-top: calc(var(--_u) * 2); font-size: var(--_size-s); }
  @container tips (width < 280px) {
    .form { padding-inline: calc(var(--_u) * 3); }
    .menu { display: block; flex: 1 0 100%; background: var(--_sunken); border-radius: var(--_radius-s); padding: 4px; }
    .menu .btn { width: 100%; justify-content: flex-start; }
  }
`;
