const TONES = ['', 'av-b', 'av-c', 'av-d'] as const;

/** "Anna Lind" → "AL", "Mei" → "M". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0] ?? '').join('').toLocaleUpperCase();
}

/** The class that colours someone's avatar: the same for one id, wherever it stands. */
export function tone(id: string): string {
  let sum = 0;
  for (let at = 0; at < id.length; at++) sum = (sum * 31 + id.charCodeAt(at)) >>> 0;
  return TONES[sum % TONES.length] ?? '';
}

/** "Anna Lind" → "Anna": after the first mention a colleague goes by the first name. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
