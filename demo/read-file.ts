import type { Wrong } from './files.js';
import { wrongFor } from './files.js';

/** Larger files are no day's work of an agent. */
const MAX_BYTES = 50 * 1024 * 1024;

export type FileRefusal = Wrong | 'too-big' | 'unreadable';

/** The text of a chosen file, or why it is none of what was wanted. */
export async function readFile(file: File, wanted: 'cases' | 'tips'): Promise<{ content: string } | { refusal: FileRefusal }> {
  if (file.size > MAX_BYTES) return { refusal: 'too-big' };
  try {
    const content = await file.text();
    const wrong = wrongFor(wanted, content);
    return wrong ? { refusal: wrong } : { content };
  } catch {
    return { refusal: 'unreadable' };
  }
}
