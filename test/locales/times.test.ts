import { expect } from '@open-wc/testing';
import { en } from '../../src/locales/en.js';
import { sv } from '../../src/locales/sv.js';
import { sameDay, timesIn } from '../../src/locales/times.js';

const NOW = new Date(2026, 10, 22, 12, 0).getTime();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('times', () => {
  it('are told as colleagues would', () => {
    const told = [MINUTE, 30 * MINUTE, DAY, 3 * DAY, 8 * DAY, 14 * DAY, 40 * DAY, 213 * DAY].map((ago) => [en.ago(NOW - ago, NOW), sv.ago(NOW - ago, NOW)]);
    expect(told).to.deep.equal([
      ['just now', 'just nu'],
      ['today', 'i dag'],
      ['yesterday', 'i går'],
      ['3 days ago', 'för 3 dagar sedan'],
      ['last week', 'förra veckan'],
      ['2 weeks ago', 'för 2 veckor sedan'],
      ['last month', 'förra månaden'],
      ['7 months ago', 'för 7 månader sedan'],
    ]);
  });

  it('beyond a year in years', () => {
    expect(en.ago(NOW - 400 * DAY, NOW)).to.equal('last year');
    // As the engine's own Swedish has it.
    expect(sv.ago(NOW - 400 * DAY, NOW)).to.be.oneOf(['förra året', 'i fjol']);
  });

  it('stand in their sentences', () => {
    expect(en.confirmed(NOW - 3 * DAY, NOW)).to.equal('confirmed 3 days ago');
    expect(sv.confirmed(NOW - 3 * DAY, NOW)).to.equal('bekräftat för 3 dagar sedan');
    expect(en.lastConfirmed(NOW - 213 * DAY, NOW)).to.equal('last confirmed 7 months ago');
    expect(sv.lastConfirmed(NOW - 213 * DAY, NOW)).to.equal('senast bekräftat för 7 månader sedan');
    expect(en.confirmed(NOW, NOW)).to.equal('confirmed just now');
  });

  it('go by the calendar: last evening is yesterday', () => {
    const morning = new Date(2026, 10, 22, 7).getTime();
    expect(en.ago(morning - 8 * 60 * MINUTE, morning)).to.equal('yesterday');
    expect(sameDay(morning - 8 * 60 * MINUTE, morning)).to.equal(false);
    expect(sameDay(morning, NOW)).to.equal(true);
  });

  it('of the future, where clocks differ, are just now', () => {
    expect(en.ago(NOW + DAY, NOW)).to.equal('just now');
  });

  it('as a moment: the hour of today, the date of another day', () => {
    const { moment } = timesIn('en-GB');
    expect(moment(new Date(2026, 10, 22, 9, 5).getTime(), NOW)).to.equal('09:05');
    expect(moment(NOW - 10 * DAY, NOW)).to.equal('12 November');
    expect(timesIn('sv').moment(NOW - 10 * DAY, NOW)).to.equal('12 november');
  });
});
