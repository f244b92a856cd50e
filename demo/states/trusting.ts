import type { Content, TipKind } from './content.js';
import type { State } from './state.js';

/* What colleagues made of a tip: each alone, so that it stands first. */

const alone = (name: string, caption: string, kind: keyof Content['about'] & TipKind): State => ({
  name,
  caption,
  async show(scene, content) {
    await scene.said({ tips: [content.tip(kind)] });
    scene.sitDown(content.caseAbout(content.about[kind]));
    await scene.see('[part=actions]');
  },
});

export const trusting: readonly State[] = [
  alone('due', 'Needs review', 'no-sync'),
  alone('challenged', 'Challenged (ranked last)', 'line-profile'),
  alone('imported', 'Imported from a source', 'monday'),
  alone('elsewhere', 'From another department', 'bookcase'),
  {
    name: 'confirmed-now',
    caption: 'Still holds, pressed',
    async show(scene, content) {
      await scene.said({ tips: [content.tip('no-sync')] });
      scene.sitDown(content.caseAbout(content.about['no-sync']), { policy: { undoMs: 3_600_000 } });
      await scene.press('[part=confirm]');
    },
  },
];
