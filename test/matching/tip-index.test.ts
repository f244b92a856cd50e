import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { queryOf } from '../../src/matching/query.js';
import type { TipDocument } from '../../src/matching/tip-index.js';
import { TipIndex } from '../../src/matching/tip-index.js';
import { indexOf, namesOf, refOf, tip } from './support.js';

const DESK = [
  tip('reset', 'Hold reset for 12 seconds, not 5. After the November update a short press only restarts the wifi, so the red light comes straight back.', ['router', 'red light', 'after update']),
  tip('tv', 'Ask if the router stands behind the TV. Two metres away fixed the red light for three of my callers.'),
  tip('sync', 'Line test shows "no sync" for up to 20 minutes after an update. Wait before you book a visit, then test again.', ['line test']),
  tip('abroad', 'Customers who moved abroad can pay by card link. Prepaid cards are refused, so ask for a debit card first.', ['invoice']),
  tip('contract', 'Close the contract from the date they moved, not the date they call. Abroad counts even without papers for 30 days.'),
  tip('sim', 'A new SIM works after two restarts.', ['SIM']),
  tip('prepaid', 'A prepaid card cannot carry a deposit; send the card link for a debit card.', ['deposit']),
];

describe('tips for a case', () => {
  const desk = indexOf(DESK);

  it('are found by the customer\'s words', () => {
    const [first] = namesOf(desk, { text: 'Since the update last night my router only shows a red light, what can I do?' });
    expect(first).to.equal('reset');
  });

  it('are found by the subject alone', () => expect(namesOf(desk, { subject: 'Red light' })).to.have.members(['reset', 'tv']));

  it('are found by tags alone, a short one too', () => {
    expect(namesOf(desk, { tags: ['line-test'] })).to.deep.equal(['sync']);
    expect(namesOf(desk, { tags: ['sim'] })).to.deep.equal(['sim']);
  });

  it('are found by the queue alone', () => expect(namesOf(desk, { queue: 'Deposits' })).to.deep.equal(['prepaid']));

  it('are found by queue, tags and subject together where the desktop hands over no text', () => {
    const query = queryOf({ id: '1', channel: 'voice', queue: 'Invoices', tags: ['abroad'], subject: 'Moved in May' });
    expect(namesOf(desk, query)[0]).to.equal('abroad');
  });

  it('weigh tags most, then the subject', () => {
    const text = 'Hello, I pay by card link and would like to know more about it';
    expect(namesOf(desk, { text })[0]).to.be.oneOf(['abroad', 'prepaid']);
    expect(namesOf(desk, { text, tags: ['contract'] })[0]).to.equal('contract');
    expect(namesOf(desk, { subject: 'contract', tags: ['papers'], text: 'visit' })[0]).to.equal('contract');
  });

  it('weigh topics above text', () => {
    const index = indexOf([tip('a', 'Restart the modem and wait.'), tip('b', 'Restart it first and wait.', ['modem'])]);
    expect(namesOf(index, { text: 'my modem is dead' })).to.deep.equal(['b', 'a']);
  });

  it('are none where only common little words are shared', () => {
    expect(namesOf(desk, { text: 'What is the weather in the south?' })).to.deep.equal([]);
    expect(namesOf(indexOf([tip('a', 'Ask for the form.'), tip('b', 'Wait for it to restart.')]), { text: 'The weather is fine' })).to.deep.equal([]);
  });

  it('are none without a word', () => {
    for (const query of [{}, { text: '' }, { text: ' ?! ' }, { tags: [] }, { search: ' ' }, queryOf({ id: '1' })]) {
      expect(desk.search(query)).to.deep.equal([]);
      expect(desk.count(query)).to.equal(0);
    }
    expect(new TipIndex().search({ text: 'router' })).to.deep.equal([]);
  });

  it('leave out those that match far worse than the best', () => {
    const query = { text: 'The router has a red light again' };
    expect(namesOf(desk, query)).to.include.members(['reset', 'tv']).and.not.include('contract');
  });

  it('come with scores that fall, as many as asked for, and are counted', () => {
    const query = { text: 'prepaid card refused for the deposit, debit card' };
    const all = desk.search(query);
    expect(all.map(({ score }) => score)).to.deep.equal(all.map(({ score }) => score).sort((a, b) => b - a));
    expect(all.every(({ score }) => score > 0)).to.equal(true);
    expect(desk.search(query, { limit: 1 }).map(({ ref }) => ref)).to.deep.equal([all[0]?.ref]);
    expect(all.length).to.be.above(1);
    expect(desk.count(query)).to.equal(all.length);
  });

  it('stand in the order of their keys where they match alike', () => {
    const index = indexOf(['c', 'a', 'b'].map((name) => tip(name, 'Restart the modem.')));
    expect(namesOf(index, { text: 'modem' })).to.deep.equal(['a', 'b', 'c']);
  });

  it('are found among thousands of others by a word that few say', () => {
    const index = indexOf(DESK);
    for (let i = 0; i < 3000; i++) index.add(tip(`other${i}`, `Ask the customer for the invoice of month ${i} and check the address before you send it again.`));
    expect(namesOf(index, { text: 'The customer says the router has a red light again and wants it fixed' })[0]).to.be.oneOf(['reset', 'tv']);
  });

  it('are not buried for being long', () => {
    const index = new TipIndex();
    for (let i = 0; i < 300; i++) index.add(tip(`short${i}`, `Look under savings for the ${i % 2 ? 'deposit' : 'voucher'} first.`));
    index.add(tip('rich', 'When the deposit was paid by a voucher, open its row in the list: press release, wait a minute, then ask the customer to sign out and in again and to look once more.'));
    expect(namesOf(index, { text: 'my deposit by voucher does not show' })[0]).to.equal('rich');
  });

  it('do not take a number for another that looks like it', () => {
    const index = indexOf([tip('a', 'Error 47110 means no power.'), tip('b', 'Error 47112 means no line.')]);
    expect(namesOf(index, { subject: '47112' })).to.deep.equal(['b']);
    expect(namesOf(indexOf([tip('a', 'Gone since 7.31'), tip('b', 'Gone since 7.32')]), { subject: 'version 7.31' })).to.deep.equal(['a']);
  });
});

describe('tips for typed words', () => {
  const desk = indexOf(DESK);

  it('prefer those that have all words, and leave out those with half of them', () => {
    expect(namesOf(desk, { search: 'moved abroad' })).to.have.members(['abroad', 'contract']);
    expect(namesOf(desk, { search: 'prepaid deposit' })).to.deep.equal(['prepaid']);
  });

  it('are found while the last word is being typed', () => {
    for (const search of ['r', 're', 'red li', 'rout', 'router r']) expect(namesOf(desk, { search })).to.include('reset');
    expect(namesOf(desk, { search: 'depo' })).to.deep.equal(['prepaid']);
    expect(namesOf(desk, { search: 'contr' })).to.deep.equal(['contract']);
  });

  it('are found by near forms and in upper case', () => {
    expect(namesOf(desk, { search: 'ROUTERS' })).to.have.members(['reset', 'tv']);
    expect(namesOf(desk, { search: 'deposits' })).to.deep.equal(['prepaid']);
  });

  it('still give what fits best where no tip has all words', () => {
    expect(namesOf(desk, { search: 'router red light blinking' })).to.include.members(['reset', 'tv']);
  });

  it('follow the typed words alone, whatever the case is about', () => {
    expect(namesOf(desk, { search: 'contract', tags: ['router'], text: 'red light' })).to.deep.equal(['contract']);
    expect(namesOf(desk, { search: '  ', tags: ['deposit'] })).to.deep.equal(['prepaid']);
  });

  it('are none where nothing is like them', () => expect(namesOf(desk, { search: 'zzyzx' })).to.deep.equal([]));
});

describe('tips in the languages of the north', () => {
  const cases: readonly (readonly [language: string, tips: readonly TipDocument[], finds: readonly (readonly [said: string, name: string])[]])[] = [
    ['Swedish', [
      tip('ljus', 'Håll in återställningsknappen i 12 sekunder, annars kommer röda lampan tillbaka.', ['router']),
      tip('faktura', 'Dubbel faktura? Dra bort den senaste och skicka ny avi, kunden behöver inte göra något.', ['betalning']),
      tip('flytt', 'Flyttar kunden inom samma hus behåller vi avtalet och byter bara adressen.'),
    ], [['Det lyser rött på min router sen uppdateringen, lampan slocknar inte', 'ljus'], ['Jag har fått två fakturor för samma månad', 'faktura'], ['vi ska flytta i maj', 'flytt'], ['novemberfakturan stämmer inte', 'faktura']]],
    ['Danish', [
      tip('kort', 'Er betalingskortet spærret, så bestil et nyt i appen; det gamle åbnes aldrig igen.', ['betalingskort']),
      tip('pakke', 'Pakken ligger i pakkeshoppen i syv dage. Forlæng i systemet, ikke hos fragtmanden.', ['levering']),
      tip('abonnement', 'Opsig abonnementet til den første; binding skrives med rødt øverst.'),
    ], [['Mit kort er blevet spærret i går', 'kort'], ['hvor er min pakke, jeg kan ikke hente den', 'pakke'], ['vil gerne opsige mit abonnement', 'abonnement']]],
    ['Norwegian', [
      tip('nett', 'Er bredbåndet tregt om kvelden, bytt kanal på ruteren før du bestiller tekniker.', ['bredbånd']),
      tip('strom', 'Strømregningen deles i tre på Min side under Betalinger.', ['strømregning']),
      tip('reise', 'Refusjon av reisen tar ti dager; send lenken, ikke skjemaet.'),
    ], [['bredbånd er så tregt hos oss', 'nett'], ['kan jeg få dele opp strømregninga', 'strom'], ['når kommer refusjonen for reisa mi', 'reise']]],
    ['Finnish', [
      tip('lasku', 'Laskun eräpäivää voi siirtää kerran kuussa Omilla sivuilla.', ['laskutus']),
      tip('netti', 'Jos netti pätkii iltaisin, vaihda reitittimen kanava ja odota minuutti.', ['laajakaista']),
      tip('toimitus', 'Toimitusosoitetta ei voi enää muuttaa, kun paketti on matkalla.'),
    ], [['En pysty maksamaan laskuani ajoissa', 'lasku'], ['reititin ei toimi ja netti pätkii', 'netti'], ['voiko toimitusosoitteen muuttaa', 'toimitus']]],
  ];
  for (const [language, tips, finds] of cases) {
    it(`are found in ${language}`, () => {
      const index = indexOf(cases.flatMap(([, each]) => each));
      expect(tips.length).to.be.above(0);
      expect(finds.map(([text]) => namesOf(index, { text })[0])).to.deep.equal(finds.map(([, name]) => name));
    });
  }

  it('are found however letters with marks are written', () => {
    const index = indexOf([tip('a', 'Återställ nätet'.normalize('NFD'))]);
    expect(namesOf(index, { text: 'ÅTERSTÄLL' })).to.deep.equal(['a']);
    expect(namesOf(indexOf([tip('a', 'Επαναφορά δρομολογητή')]), { text: 'δρομολογητή' })).to.deep.equal(['a']);
  });
});

describe('why a tip matched', () => {
  const whyOf = (index: TipIndex, query: Parameters<TipIndex['search']>[0]): readonly string[] => index.search(query)[0]?.why ?? [];
  const desk = indexOf(DESK);

  it('says the tip\'s own words, side by side as phrases, topics first', () => {
    const why = whyOf(desk, { text: 'red light on the router after the update' });
    expect(why).to.include.members(['red light', 'router']);
    expect(why.length).to.be.at.most(4);
  });

  it('says the word as it stands in the tip', () => {
    expect(whyOf(indexOf([tip('a', 'Novemberuppdateringen stänger av Wifi.')]), { text: 'sen uppdateringen är WIFI borta' }))
      .to.have.members(['Novemberuppdateringen', 'Wifi']);
  });

  it('says nothing twice', () => {
    const index = indexOf([tip('a', 'Modem dead? Restart the modem, then the MODEM again.', ['modem'])]);
    expect(whyOf(index, { text: 'modem' })).to.deep.equal(['modem']);
  });

  it('says the four that tell most', () => {
    const index = indexOf([tip('a', 'Power, modem, adapter, telephone, television, socket.')]);
    expect(whyOf(index, { text: 'power modem adapter telephone television socket' })).to.have.length(4).and.include.members(['adapter', 'telephone', 'television']);
  });

  it('neither begins nor ends a phrase with a word that tells little', () => {
    const index = indexOf([...DESK, ...Array.from({ length: 30 }, (_, i) => tip(`x${i}`, `Look at the ledger for the month of ${i}.`))]);
    expect(whyOf(index, { text: 'the contract for the flat, before the contract ends' })).to.deep.equal(['contract']);
  });

  it('joins words over a space or a hyphen only', () => {
    const why = whyOf(indexOf([tip('a', 'Check prepaid-card; password. Reset, then wait')]), { text: 'password reset, prepaid card' });
    expect(why).to.have.members(['prepaid-card', 'password', 'Reset']);
  });
});

const word = fc.constantFrom('router', 'routers', 'red', 'light', 'lights', 'reset', 'the', 'a', 'update', 'updates', 'kort', 'kortet', '12', '7.31', 'räkning', 'räkningen');
const sentence = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const document = fc.record({ ref: fc.integer({ min: 0, max: 8 }).map((n) => refOf(`t${n}`)), text: sentence, topics: fc.array(sentence, { maxLength: 2 }) });
const anyQuery = fc.oneof(fc.record({ text: sentence, subject: sentence, queue: word, tags: fc.array(word, { maxLength: 3 }) }), sentence.map((search) => ({ search })));
const results = (index: TipIndex, query: Parameters<TipIndex['search']>[0]): object[] => index.search(query).map(({ ref, score, why }) => ({ ref, score, why }));

describe('an index', () => {
  it('gives the same, in whatever order tips were added', () => {
    const tips = fc.uniqueArray(document, { selector: ({ ref }) => ref });
    const shuffled = tips.chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })));
    fc.assert(fc.property(shuffled, anyQuery, ([one, other], query) => {
      expect(results(indexOf(one), query)).to.deep.equal(results(indexOf(other), query));
    }), { numRuns: 400 });
  });

  it('keeps no trace of what was removed or replaced', () => {
    const change = fc.oneof(document, document.map(({ ref }) => ref));
    fc.assert(fc.property(fc.array(change, { maxLength: 20 }), anyQuery, (changes, query) => {
      const index = new TipIndex();
      const left = new Map<string, TipDocument>();
      for (const each of changes) {
        if (typeof each === 'string') {
          index.remove(each);
          left.delete(each);
        } else {
          index.add(each);
          left.set(each.ref, each);
        }
      }
      expect(index.size).to.equal(left.size);
      expect(results(index, query)).to.deep.equal(results(indexOf(left.values()), query));
    }), { numRuns: 400 });
  });

  it('forgets the words of a tip that was changed', () => {
    const index = indexOf([...DESK, tip('reset', 'Replace the adapter.', ['power'])]);
    expect(index.size).to.equal(DESK.length);
    expect(namesOf(index, { search: 'november' })).to.deep.equal([]);
    expect(namesOf(index, { text: 'red light' })).to.deep.equal(['tv']);
    expect(namesOf(index, { text: 'no power in the adapter' })).to.deep.equal(['reset']);
  });

  it('does not mind a tip that it does not know', () => {
    const index = indexOf(DESK);
    index.remove(refOf('unknown'));
    expect(index.size).to.equal(DESK.length);
  });

  it('counts what it finds', () => {
    fc.assert(fc.property(fc.array(document), anyQuery, (tips, query) => {
      const index = indexOf(tips);
      expect(index.count(query)).to.equal(index.search(query).length);
    }));
  });

  it('shows only words that stand in the tip', () => {
    fc.assert(fc.property(fc.array(document), anyQuery, (tips, query) => {
      const last = new Map(tips.map((each) => [each.ref, each]));
      for (const { ref, why } of indexOf(tips).search(query)) {
        const said = [...(last.get(ref)?.topics ?? []), last.get(ref)?.text];
        expect(why.every((phrase) => said.some((part) => part?.includes(phrase)))).to.equal(true);
      }
    }));
  });

  const odd = ['', '\ud800', '\udc00\ud800', '😀😀 👩‍👩‍👧', 'مرحبا بالعالم', 'שלום עולם', '你好，世界', '\u0000', 'İstanbul ß ǅ ﬁ', '__proto__ constructor', 'a\u0301\u0301\u0301', '١٢٣'];

  it('takes any text', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...odd)), { maxLength: 6 }), (texts) => {
      const index = new TipIndex();
      texts.forEach((text, i) => index.add({ ref: refOf(`t${i}`), text, topics: texts }));
      for (const text of texts) {
        expect(index.search({ text, subject: text, queue: text, tags: [text] })).to.have.length.at.most(texts.length);
        expect(index.search({ search: text })).to.have.length.at.most(texts.length);
      }
      texts.forEach((_, i) => index.remove(refOf(`t${i}`)));
      expect(index.size).to.equal(0);
    }));
  });

  it('takes 100 kB, in one word and in many', () => {
    const many = Array.from({ length: 15_000 }, (_, i) => `word${i}`).join(' ');
    const index = indexOf([tip('one', 'x'.repeat(100_000)), tip('many', many), ...DESK]);
    for (const text of ['x'.repeat(100_000), many, '😀'.repeat(50_000), ' '.repeat(100_000)]) {
      expect(index.search({ text }).length).to.be.at.most(2);
      expect(index.search({ search: text }).length).to.be.at.most(2);
    }
    expect(namesOf(indexOf(DESK), { text: `red light on the router ${many}` })[0]).to.equal('reset');
  });
});
