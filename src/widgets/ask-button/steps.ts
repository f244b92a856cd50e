import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { AskView } from '../../domain/views.js';
import { waves } from '../../ui/ask-icons.js';
import { elapsed } from '../../ui/elapsed.js';
import { check } from '../../ui/icons.js';
import { question as circle } from '../../ui/phase-icons.js';
import type { AskDesk } from './ask-desk.js';

interface Step {
  readonly is: 'done' | 'now' | 'later';
  readonly icon: TemplateResult;
  readonly text: string;
  readonly when: string;
}

const ALL = 2;

/** The group that a question began in, where it is about one of mine; else my team. */
export function circlesOf({ topics }: Pick<AskView, 'topics'>, { team }: AskDesk): { readonly first: string; readonly team: string } {
  const about = new Set(topics.map((topic) => topic.toLowerCase()));
  const own = team.circles.find(({ is }) => is === 'team')?.name ?? '';
  return { first: team.circles.find(({ is, name }) => is === 'group' && about.has(name.toLowerCase()))?.name ?? own, team: own };
}

/**
 * Where a question has been, is and goes next, and when: time informs, it never punishes.
 * @param names whom it was put to by name, or empty
 * @param ahead only what comes
 */
export function steps(ask: AskView, desk: AskDesk, names: string, ahead = false): TemplateResult {
  const rows = ahead ? coming(ask, desk) : [...been(ask, desk), here(ask, desk, names), ...coming(ask, desk)];
  return html`<ol class="steps">${rows.map(({ is, icon, text, when }) =>
    html`<li class="step ${is}">${icon}<span>${text}</span><span class="num muted xs">${when}</span></li>`)}</ol>`;
}

function been(view: AskView, desk: AskDesk): Step[] {
  const { ask } = desk;
  const { ring, at, widensAt } = view;
  const { first, team } = circlesOf(view, desk);
  const done = (name: string, rung: number): Step =>
    ({ is: 'done', icon: check, text: ask.askedOf(name), when: elapsed((widensAt[rung] ?? at) - at) });
  if (!ring) return [];
  if (first === team) return [done(team, ring - 1)];
  return ring === 1 ? [done(first, 0)] : [done(first, 0), done(team, 1)];
}

function here(view: AskView, desk: AskDesk, names: string): Step {
  const { ask, team } = desk;
  const { ring, kind } = view;
  const { first, team: own } = circlesOf(view, desk);
  const now = { is: 'now', icon: circle, when: ask.now } as const;
  if (kind !== 'waiting' && names) return { ...now, text: ask.leftFor(names) };
  if (!ring) return { ...now, text: ask.askedOf(names || first) };
  if (ring < ALL) return { ...now, text: first === own ? ask.askedMore(own) : ask.askedOf(own) };
  const others = team.colleagues([]).filter(({ team: of }) => of !== own);
  const teams = [...new Set(others.map(({ team: of }) => of).filter((name): name is string => !!name))];
  return {
    ...now, icon: waves,
    text: teams.length && teams.length <= 2 ? ask.nowAlso(ask.and(...teams)) : ask.askedAll,
    when: others.length ? ask.more(others.length) : ask.now,
  };
}

function coming(view: AskView, desk: AskDesk): Step[] {
  const { ask, team } = desk;
  const { ring, kind, widensAt } = view;
  const { first, team: own } = circlesOf(view, desk);
  const now = team.now();
  const texts = [first === own ? ask.goesOn(own) : ask.goesTo(own), ask.goesToAll, ask.stops];
  // The end is told when it is the next thing to come.
  const until = ring < ALL ? ALL : ALL + 1;
  return widensAt.slice(ring, until).map((at, step) => ({
    is: 'later', icon: ring + step === 1 ? waves : circle, text: texts[ring + step] ?? ask.stops,
    when: kind === 'waiting' ? ask.in(elapsed(at - now)) : ask.moment(at, now),
  }));
}
