import type { KollegaTeam } from '../../src/index.js';
import type { Day } from '../day.js';
import { byId } from '../dom.js';
import { locale, onLanguage, words } from '../language.js';

const FIELDS = ['subject', 'happened', 'tried', 'next-step'] as const;

/** The form of the case on screen: what the agent types is noted at once and outlives every change of case. */
export function caseForm(team: KollegaTeam, day: Day, owner: string): void {
  const form = byId<HTMLFormElement>('case-form');
  const title = byId('case-title');
  const said = byId('said');
  const field = (id: string): HTMLInputElement | HTMLTextAreaElement => byId<HTMLInputElement | HTMLTextAreaElement>(id);
  field('owner').value = owner;

  const show = (): void => {
    const { current } = day;
    byId('case').hidden = !current;
    if (!current) return;
    const { subject, happened, tried, nextStep } = day.notesOf(current.id);
    title.textContent = words().caseNumber(current.number);
    form.lang = current.language ?? '';
    said.textContent = '';
    const values = [subject ?? current.subject, happened ?? current.text, tried, nextStep];
    FIELDS.forEach((id, i) => (field(id).value = values[i] ?? ''));
    field('product').value = current.product ?? '';
    field('category').value = current.category ?? '';
  };

  form.addEventListener('input', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    day.note({ [name]: value });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    said.textContent = words().saved(new Date().toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' }));
  });
  byId('book-visit').addEventListener('click', () => {
    const inThreeDays = new Date(Date.now() + 3 * 86_400_000);
    put('next-step', words().visitOn(inThreeDays.toLocaleDateString(locale(), { weekday: 'long', day: 'numeric', month: 'long' })));
  });

  /** Types for the agent: the field tells its listeners, the focus stays where it is. */
  const put = (id: string, text: string): void => {
    field(id).value = text;
    field(id).dispatchEvent(new Event('input', { bubbles: true }));
  };

  // A host that can take the tip says so by preventDefault; else the panel copies the text itself.
  team.addEventListener('kollega-insert', (event) => {
    if (!byId<HTMLInputElement>('handle-insert').checked || !day.current) return;
    event.preventDefault();
    const { text } = event;
    const { value } = field('tried');
    put('tried', value.trim() ? `${value.trimEnd()}\n${text}` : text);
    field('tried').scrollTop = field('tried').scrollHeight;
    said.textContent = words().inserted(words().tried);
  });

  day.addEventListener('change', show);
  onLanguage(show);
}
