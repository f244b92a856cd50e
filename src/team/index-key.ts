/** The key in the store under which the index's head stands; its parts stand below it. Whoever looks for it need not load what reads it. */
export const INDEX = 'index';
