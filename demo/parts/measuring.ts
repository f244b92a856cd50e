import type { KollegaTeam } from '../../src/index.js';
import type { Day } from '../day.js';
import { byId } from '../dom.js';
import { number, onLanguage, percent, words } from '../language.js';
import type { Measure } from '../measure.js';
import { inSlices } from '../slices.js';
import type { Report } from './report.js';

/** Tips come by the thousand; what they change is told a little later, once. */
const SOON_MS = 250;

/** With labels known: is the right tip among the first three, for this case and for all of them? */
export function measuring(team: KollegaTeam, day: Day, measure: Measure, report: Report): void {
  const [hit, checked] = [byId('hit'), byId('checked')];
  const isFromFile = (): boolean => day.cases.some(({ label }) => label !== undefined);

  const show = (): void => {
    byId('own-day').hidden = !day.cases[0]?.id.startsWith('file-');
    byId('check-all').hidden = !measure.knowsTips || !isFromFile();
    byId('measure').hidden = byId('own-day').hidden && byId('check-all').hidden;
    const found = day.current && measure.judge(team.book, day.current);
    delete hit.dataset.hit3;
    hit.textContent = '';
    if (found === undefined) return;
    const { hits, of } = measure.share(day.cases);
    hit.dataset.hit3 = found ? 'yes' : 'no';
    hit.textContent = `${words().hit(day.current?.label ?? '', found ? words().yes : words().no)} · ${words().share(percent(hits, of), number(hits), number(of))}`;
  };

  byId('check-all').addEventListener('click', () => {
    void (async () => {
      checked.textContent = '';
      const { signal, progress, end } = report.begin(day.cases.length);
      let [hits, of] = [0, 0];
      await inSlices(day.cases, (deskCase) => {
        const found = measure.judge(team.book, deskCase);
        if (found !== undefined) of++;
        if (found) hits++;
      }, progress, signal);
      Object.assign(checked.dataset, { hits, of });
      end();
      checked.textContent = words().checked(percent(hits, of), number(of));
      show();
    })();
  });

  let asked = false;
  const soon = (): void => {
    if (!asked) setTimeout(() => { asked = false; show(); }, SOON_MS);
    asked = true;
  };
  day.addEventListener('change', show);
  measure.addEventListener('change', soon);
  team.book.subscribe(soon);
  onLanguage(show);
}
