/**
 * What is said about one record is said in its order: hashing an id takes a moment, and a word that is taken
 * back in the next breath must not come after its taking back.
 */
export function turns(): <T>(about: unknown, act: () => Promise<T>) => Promise<T> {
  const last = new Map<unknown, Promise<unknown>>();
  return (about, act) => {
    if (typeof about !== 'string') return act();
    const before = last.get(about);
    const turn = before ? before.then(act, act) : act();
    last.set(about, turn);
    const done = (): void => {
      if (last.get(about) === turn) last.delete(about);
    };
    turn.then(done, done);
    return turn;
  };
}
