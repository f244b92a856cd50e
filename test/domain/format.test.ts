import { expect } from '@open-wc/testing';
import { h } from '../../src/domain/hash.js';
import { defaultPolicy } from '../../src/domain/policy.js';
import type { KollegaRecord, Ref } from '../../src/domain/record.js';
import { shapes } from '../../src/domain/shapes.js';
import { ledgerOf, valid } from './support.js';

const page = async (name: string): Promise<string> => {
  const answer = await fetch(`/docs/${name}`);
  expect(answer.ok, name).to.equal(true);
  return answer.text();
};

/** The part under one heading, to the next. */
const under = (text: string, heading: string): string => text.split(/^#{2,3} /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';

const examplesIn = (text: string): KollegaRecord[] =>
  [...text.matchAll(/^```json\n([^]*?)\n```$/gm)].map(([, json]) => valid(JSON.parse(json ?? '')));

/** What the first column of the tables names, and what is named within a cell as `*`field`*`. */
const fieldsIn = (text: string): string[] => [...text.matchAll(/^\| \*?`(\w+)`\*? \||\*`(\w+)`\*/gm)].map(([, row, inner]) => row ?? inner ?? '');

describe('the page about the format', () => {
  let text = '';
  before(async () => {
    text = await page('format.md');
  });

  it('shows every kind that this version knows, with a record that is fit to be read', () => {
    for (const kind of Object.keys(shapes)) {
      const examples = examplesIn(under(text, `\`${kind}\``));
      expect(new Set(examples.map((example) => example.kind)), kind).to.deep.equal(new Set([kind]));
    }
    expect(text.match(/^### /gm)).to.have.length(Object.keys(shapes).length);
  });

  it('names every field of envelope and body that its examples have', () => {
    const envelope = fieldsIn(under(text, 'A record'));
    for (const example of examplesIn(text)) {
      expect(envelope).to.include.members(Object.keys(example));
      const body = fieldsIn(under(text, `\`${example.kind}\``));
      expect(body, example.kind).to.include.members(Object.keys(example.body));
    }
  });

  it('names no field that is not checked', () => {
    const ofAttach = ['channel', 'queue', 'language', 'tags', 'subject'];
    for (const [kind, shape] of Object.entries(shapes)) {
      const section = under(text, `\`${kind}\``);
      for (const field of fieldsIn(section)) {
        const odd = kind === 'ask' && ofAttach.includes(field) ? { attach: { [field]: 7 } } : { [field]: Symbol('odd') };
        const wrong = examplesIn(section).map(({ body }) => shape({ ...body, ...odd }, 2));
        expect(wrong, `${kind}.${field}`).to.include(Object.keys(odd)[0]);
      }
    }
  });

  it('computes ids as the code does', async () => {
    const vectors = [...text.matchAll(/`h\(([^)]*)\)` = `([\w-]{22})`/g)];
    expect(vectors).to.have.length(3);
    for (const [, parts, id] of vectors) expect(await h(...(JSON.parse(`[${parts?.replace(/'/g, '"')}]`) as string[]))).to.equal(id);
    for (const { kind, id, by, about, body } of examplesIn(text)) {
      const target = about?.[0] as Ref;
      if (kind === 'helped') expect(id).to.equal(await h('helped', target, by, '4711'));
      else if ('seen' in body) expect(id, kind).to.equal(await h(kind, target));
      if (kind === 'person') expect(id).to.equal(by);
      if (kind === 'reveal') expect(id).to.equal(body.is);
    }
  });

  it('tells one story: every link leads to another example', () => {
    const examples = examplesIn(text);
    const ledger = ledgerOf(examples.filter(({ kind, gone }) => kind !== 'steward' && !gone));
    for (const { kind, about = [], body } of examples) {
      for (const ref of about) expect(ledger.get(ref), `${kind} about ${ref}`).to.not.equal(undefined);
      const target = about[0] && ledger.get(about[0]);
      if (target && 'seen' in body) expect(body.seen, kind).to.equal(target.rev);
    }
    const [removal, erasure] = examples.filter(({ kind }) => kind === 'steward');
    expect(ledger.get(removal?.body.removes as Ref)?.kind).to.equal('tip');
    expect(examples.map(({ by }) => by)).to.include(erasure?.body.erases);
  });
});

describe('the page about the policy', () => {
  it('names every field with its default', async () => {
    const rows = new Map([...(await page('policy.md')).matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)].map(([, name, value]) => [name, value ?? '']));
    expect([...rows.keys()]).to.deep.equal(Object.keys(defaultPolicy));
    for (const [name, value] of Object.entries(defaultPolicy)) {
      const said = rows.get(name)?.replace(/(\d),(?=\d{3})/g, '$1') ?? '';
      const numbers = JSON.stringify(value).match(/\d+/g) ?? [JSON.stringify(value).replace(/"/g, "'")];
      for (const number of numbers) expect(said, name).to.contain(number);
    }
  });
});
