// Made-up customer-service words, the same in every run: a vocabulary with a long tail, as real tips have.
export function randomWords(seed) {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  /** The word of a rank: the same letters each time, some of them another form of a more frequent one. */
  const spell = (rank) => {
    if (rank % 5 === 4) return `${spell(Math.floor(rank / 5))}${['s', 'en', 'et', 'ing'][rank % 4]}`;
    let letters = Math.imul(rank + 1, 2654435761) >>> 0;
    let text = '';
    for (let i = 3 + (letters % 7); i > 0; i--) {
      letters = (Math.imul(letters, 1664525) + 1013904223) >>> 0;
      text += (i % 2 ? 'aeiouyåäö' : 'bdfghjklmnprstv')[(letters >>> 8) % (i % 2 ? 9 : 15)];
    }
    return text;
  };
  // Zipf by a power: a few words are in most tips, most are in a few.
  const word = () => spell(Math.floor(next() ** 3 * 20_000));
  return (count) => Array.from({ length: count }, word).join(' ');
}
