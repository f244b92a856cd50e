import type { TemplateResult } from 'lit';
import type { Note } from '../parts/notes.js';
import type { AskDesk } from './ask-desk.js';
import { focusIn } from './focus.js';

/**
 * Puts a form in the popover's page; when it closes, the page is as before, with what there is to say.
 * @param spot where that is said, and where the focus returns to
 * @param open loads and makes the form
 */
export async function fillForm(desk: AskDesk, spot: string, open: (close: (note?: Note) => void) => Promise<{ template(): TemplateResult }>): Promise<void> {
  try {
    desk.fill(await open((note) => {
      desk.fill(undefined);
      if (note) desk.notes.show(spot, note);
      void focusIn(desk.host, `[data-spot="${spot}"] button`, `[data-at="${spot}"]`);
    }));
  } catch {
    desk.notes.show(spot, { text: () => desk.words.loadFailed, tone: 'stop' });
  }
}
