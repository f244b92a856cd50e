import type { KollegaProblemEvent, KollegaTeam } from '../../src/index.js';
import { byId } from '../dom.js';
import { number, onLanguage, words } from '../language.js';

/** One quiet line for developers: how the team stands, and what was refused last. */
export function developer(team: KollegaTeam): void {
  const line = byId('developer');
  let last: KollegaProblemEvent | undefined;
  let problems = 0;
  let asked = false;

  const show = (): void => {
    asked = false;
    const { status, reach, book } = team;
    line.dataset.status = status;
    line.dataset.problems = String(problems);
    line.textContent = words().developer(words().status[status], words().reach[reach], number(book.countTips()));
    if (last) line.textContent += ` · ${words().lastProblem(last.code, last.message, number(problems))}`;
    line.title = line.textContent;
  };
  /** Counting 10,000 tips for each of 10,000 changes would be work for nobody. */
  const soon = (): void => {
    if (!asked) setTimeout(show, 250);
    asked = true;
  };

  team.addEventListener('kollega-status', soon);
  team.addEventListener('kollega-problem', (event) => {
    last = event;
    problems++;
    soon();
  });
  team.book.subscribe(soon);
  onLanguage(show);
}
