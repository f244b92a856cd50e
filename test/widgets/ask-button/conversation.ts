import type { Ref } from '../../../src/domain/record.js';
import { Floor } from './support-help.js';
import type { Seated } from './support-help.js';

export const QUESTION = 'Red light stays on after a 12 second reset. Anything else to try before a visit?';
export const ANSWER = 'Unplug the TV box first, it holds the old address. Then reset again.';

/** Two colleagues and a question between them. */
export interface Conversation {
  readonly floor: Floor;
  /** Asks. */
  readonly sofia: Seated;
  /** Helps. */
  readonly jonas: Seated;
  readonly ask: Ref;
  take(): Promise<void>;
  answer(text?: string): Promise<void>;
  /** Taken and answered, and the asker looks at it. */
  answered(): Promise<void>;
}

export async function conversation(): Promise<Conversation> {
  const policy = { talkLink: 'https://talk.example/{asker}/{helper}' };
  const floor = new Floor();
  const sofia = await floor.sit('sofia', { policy });
  const jonas = await floor.sit('jonas', { policy });
  const ask = await sofia.ask(QUESTION, { topics: ['router'], attach: { id: 'c', tags: ['router', 'red light'] } });
  await jonas.knows(ask);
  const take = async (): Promise<void> => {
    await jonas.open();
    await jonas.press('.take');
    await sofia.knows(ask, ({ state }) => state === 'taken');
  };
  const answer = async (text = ANSWER): Promise<void> => {
    const before = (await sofia.knows(ask)).replies.length;
    await jonas.type(text);
    await jonas.press('.send');
    await sofia.knows(ask, ({ replies }) => replies.length > before);
  };
  const answered = async (): Promise<void> => {
    await take();
    await answer();
    await sofia.open('ask');
    await sofia.see('.msg .tx', ANSWER);
  };
  return { floor, sofia, jonas, ask, take, answer, answered };
}
