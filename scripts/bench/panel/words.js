// Made-up customer-service words, the same in every run: a vocabulary with a long tail, as real tips have.
export function randomWords(seed) {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const syllables = ['ro', 'ter', 'lam', 'pa', 'fi', 'ber', 'no', 'ta', 'kun', 'de', 'mo', 'dem', 'light', 'ned', 'upp', 'ring', 'sal', 'do', 'kort', 'ang'];
  const word = () => {
    // Zipf by squaring: a few words are in most tips, most are in a few.
    let rank = Math.floor(next() ** 3 * 20_000);
    let text = '';
    do {
      text += syllables[rank % syllables.length];
      rank = Math.floor(rank / syllables.length);
    } while (rank > 0);
    return text;
  };
  return (count) => Array.from({ length: count }, word).join(' ');
}
