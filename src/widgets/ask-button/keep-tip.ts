import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Ref } from '../../domain/record.js';
import type { AskView, PersonView, ReplyView } from '../../domain/views.js';
import { FUNCTION_WORDS } from '../../matching/function-words.js';
import { wordsOf } from '../../matching/words.js';
import { avatar } from '../parts/avatar.js';
import { Composer } from '../parts/composer.js';
import { ImproveForm } from '../parts/improve-form.js';
import type { Note } from '../parts/notes.js';
import { problemNote } from '../parts/notes.js';
import type { AskDesk } from './ask-desk.js';
import { answersOf } from './answers.js';
import { firstOf } from './thread-messages.js';

const SHORT_WORD = 3;
const MOST_WORDS = 5;

/**
 * The composer for a tip out of a thread: the asker's words as its topics, the answer as its text. It stands on
 * the replies, and through them on the question, so that all of them are in its credit chain.
 */
export function keepTip(desk: AskDesk, ask: AskView, close: (note?: Note) => void): Promise<Composer> {
  const answers = answersOf(ask);
  const naming = new Naming(desk, ask, answers);
  const about = answers.length ? answers.map(({ ref }) => ref) : [ask.ref];
  return Composer.open(desk, close, {
    key: `tip/${ask.ref}`,
    title: () => desk.ask.help.keepIt,
    text: answers.map(({ text }) => text).join('\n'),
    topics: topicsOf(desk, ask),
    about,
    more: () => naming.template(),
    shared: () => naming.say(),
  }, (tip, written) => desk.fill(new ImproveForm(desk, tip, close, { written, about })));
}

/** What was asked about; where neither the case nor a colleague's topic says so, the asker's own words. */
function topicsOf({ team }: AskDesk, { topics, question, attach }: AskView): readonly string[] {
  const known = [...new Set([...topics, ...team.topicsOf(question, null), ...(attach?.tags ?? [])])];
  if (known.length) return known;
  return [...new Set(wordsOf(question))].filter((word) => word.length > SHORT_WORD && !FUNCTION_WORDS.has(word)).slice(0, MOST_WORDS);
}

/** Who is named with the tip: each as they agree. An anonymous question stays so unless its asker says otherwise. */
class Naming {
  readonly #desk: AskDesk;
  readonly #ask: AskView;
  readonly #answers: readonly ReplyView[];
  /** What of mine the tip stands on. */
  readonly #mine: readonly Ref[];
  /** Nobody knows yet that I asked. */
  readonly #hidden: boolean;
  readonly #before: boolean;
  #named: boolean;

  constructor(desk: AskDesk, ask: AskView, answers: readonly ReplyView[]) {
    const replies = answers.filter(({ mine }) => mine);
    this.#desk = desk;
    this.#ask = ask;
    this.#answers = answers;
    this.#mine = ask.mine ? [ask.ref] : replies.map(({ ref }) => ref);
    this.#hidden = ask.anonymous && !ask.by.name;
    this.#before = !this.#hidden && ![...(ask.mine ? [ask] : replies)].some(({ unnamed }) => unnamed);
    this.#named = this.#before;
  }

  async say(): Promise<void> {
    if (this.#named === this.#before) return;
    const { team, host, notes } = this.#desk;
    const say = team.sayFrom(host);
    // The tip is shared: that it names somebody or not can be said again.
    await Promise.all(this.#mine.map((ref) => say.nameMe(ref, this.#named))).catch((error: unknown) => notes.show('', problemNote(error)));
  }

  /** The others, each once. */
  #others(): readonly PersonView[] {
    const people = new Map<string, PersonView>();
    for (const { by, mine, unnamed } of [...this.#answers, this.#ask]) {
      if (!mine) people.set(by.id, unnamed ? { id: by.id, topics: [] } : people.get(by.id) ?? by);
    }
    return [...people.values()];
  }

  template(): TemplateResult {
    const { ask: { help }, team } = this.#desk;
    const others = this.#others();
    const you = this.#named && this.#mine.length > 0;
    return html`<div class="row s"><span class="avs">${you ? avatar({ ...team.me, topics: [] }) : nothing}${others.map(avatar)}</span>
      <span class="muted">${help.namedWith(others.map(firstOf), you)}</span></div>${this.#mine.length ? html`<label class="agree"><input class="tick" type="checkbox" .checked=${this.#named} @change=${(event: Event) => {
        this.#named = (event.target as HTMLInputElement).checked;
        this.#desk.host.requestUpdate();
      }}><span>${help.nameMe}<br><span class="hint">${this.#hidden ? (this.#named ? help.revealHint : help.unsaidHint) : help.nameMeHint}</span></span></label>` : nothing}`;
  }
}
