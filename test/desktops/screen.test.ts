import { expect } from '@open-wc/testing';
import { desktop, Screen } from '../../src/desktops/screen.js';
import { watch } from './support.js';

describe('what a desktop shows', () => {
  it('drops what is learnt of a case after another one came', () => {
    const screen = new Screen();
    const seen = watch(screen);
    const addToFirst = screen.open('c-1', { subject: 'Red light' });
    const addToSecond = screen.open('c-2');
    addToFirst({ queue: 'Router' });
    expect(seen.case).to.deep.equal({ id: 'c-2' });
    addToSecond({ queue: 'Invoices' });
    expect(seen.case).to.deep.equal({ id: 'c-2', queue: 'Invoices' });
    screen.close();
    addToSecond({ queue: 'late' });
    expect(seen.case).to.equal(null);
  });

  it('drops the answer to an earlier question about the same case', () => {
    const screen = new Screen();
    const seen = watch(screen);
    const earlier = screen.open('c-1');
    const later = screen.open('c-1');
    later({ queue: 'Fibre' });
    earlier({ queue: 'Router' });
    expect(seen.case?.queue).to.equal('Fibre');
  });

  it('keeps what is known of a case that is opened again without a word', () => {
    const screen = new Screen();
    const seen = watch(screen);
    screen.open('c-1', { queue: 'Router' });
    screen.open('c-1');
    expect(seen.case?.queue).to.equal('Router');
    screen.open('c-2');
    expect(seen.case).to.deep.equal({ id: 'c-2' });
  });

  it('listens to its host from the first who watches to the last', () => {
    const said: string[] = [];
    const desk = desktop(() => {
      said.push('begun');
      return () => said.push('ended');
    }, {});
    expect(said).to.deep.equal([]);
    const leaves = [desk.subscribe(() => undefined), desk.subscribe(() => undefined)];
    leaves[0]?.();
    expect(said).to.deep.equal(['begun']);
    leaves[1]?.();
    desk.subscribe(() => undefined);
    expect(said).to.deep.equal(['begun', 'ended', 'begun']);
  });
});
