import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TipView } from '../../domain/views.js';
import type { Hands } from './hands.js';
import type { PanelState } from './panel-state.js';
import type { RowContext } from './row-context.js';
import { tipRow } from './tip-row.js';

const HOUR = 3_600_000;
/** So many rows are laid out, or passed over, as one. */
const STRETCH = 100;

/** The list. A row whose tip and state are the same is not drawn again: there may be ten thousand. */
export function tipRows({ list, current }: PanelState, hands: Hands | undefined, newMs: number, context: RowContext): TemplateResult {
  const { now } = context;
  const first = list.shown.some(({ ref }) => ref === current) ? current : list.open;
  const row = (tip: TipView): unknown => {
    const { ref } = tip;
    const state = {
      open: ref === list.open,
      current: ref === first,
      isNew: !tip.mine && now - tip.at < newMs && !list.seen.has(ref),
      gone: list.gone.has(ref),
      pressed: hands?.isPressed(tip) ?? tip.helpedMe,
      menu: hands?.menu === ref,
    };
    return guard([tip, ...Object.values(state), ...(hands?.stateOf(tip) ?? []), context.words, context.offline, String(context.search), context.team, times(tip, now)],
      () => tipRow(tip, { ...state, below: hands?.below(tip) }, context));
  };
  const { shown } = list;
  const stretches = Array.from({ length: Math.ceil(shown.length / STRETCH) }, (_, i) => shown.slice(i * STRETCH, (i + 1) * STRETCH));
  return html`<div class="list" part="list" role="list">${stretches.map((tips) =>
    html`<div class="stretch" role="presentation">${repeat(tips, ({ ref }) => ref, row)}</div>`)}</div>`;
}

/** How finely the times of a tip are told: "just now" changes soon, "3 days ago" late. */
function times({ at, confirmedAt = 0, challenge }: TipView, now: number): number {
  const newest = Math.max(at, confirmedAt, challenge?.at ?? 0);
  return Math.floor(now / (now - newest < HOUR ? HOUR / 60 : HOUR));
}
