import type { AskView } from '../../domain/views.js';
import { ASKED } from './ask-desk.js';
import type { AskDesk } from './ask-desk.js';
import { focusIn } from './focus.js';

/** My question is nobody's concern any more; for a while it can be asked on. */
export async function takeBack({ team, host, notes, ask }: AskDesk, { ref }: AskView): Promise<void> {
  const say = team.sayFrom(host);
  await say.takeBack(ref);
  notes.show(ASKED, {
    text: () => ask.takenBack, tone: 'plain', ms: team.policy.undoMs, stands: (ms) => team.holdUndo(ref, ms),
    action: { label: ({ undo }) => undo, done: ({ undone }) => undone, run: () => say.undo(ref) },
  });
  void focusIn(host);
}
