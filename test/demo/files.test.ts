import { expect } from '@open-wc/testing';
import type { FileCase, FileTip, Problem } from '../../demo/files.js';
import { countLines, isProblem, readCases, readTips, wrongFor } from '../../demo/files.js';

const lines = (content: string): { cases: FileCase[]; problems: Problem[] } => {
  const all = [...readCases(content)];
  return { cases: all.filter((one): one is FileCase => !isProblem(one)), problems: all.filter(isProblem) };
};

const entries = (content: string): { tips: FileTip[]; problems: Problem[] } => {
  const all = [...readTips(content)];
  return { tips: all.filter((one): one is FileTip => !isProblem(one)), problems: all.filter(isProblem) };
};

describe('cases from a file', () => {
  it('reads one case a line, with and without a label', () => {
    const { cases, problems } = lines('{"text":"No sound","label":"tv"}\n{"text":"No light"}\n');
    expect(problems).to.deep.equal([]);
    expect(cases).to.deep.equal([{ line: 1, text: 'No sound', label: 'tv' }, { line: 2, text: 'No light' }]);
  });

  it('passes over a byte order mark, carriage returns and blank lines, and still counts them', () => {
    const { cases, problems } = lines('\uFEFF{"text":"a"}\r\n\r\n   \r\n{"text":"b"}\r\n');
    expect(problems).to.deep.equal([]);
    expect(cases.map(({ line, text }) => [line, text])).to.deep.equal([[1, 'a'], [4, 'b']]);
  });

  it('names each bad line and why, and reads the rest', () => {
    const { cases, problems } = lines([
      '{"text":"first"}', '{"text":', '42', '["text"]', 'null', '{"label":"x"}', '{"text":"  "}', '{"text":7}',
      '{"text":"y","label":7}', '{"text":"last","label":null}',
    ].join('\n'));
    expect(cases.map(({ line }) => line)).to.deep.equal([1, 10]);
    expect(problems).to.deep.equal([
      { line: 2, why: 'not-json' }, { line: 3, why: 'not-object' }, { line: 4, why: 'not-object' }, { line: 5, why: 'not-object' },
      { line: 6, why: 'no-text' }, { line: 7, why: 'no-text' }, { line: 8, why: 'no-text' }, { line: 9, why: 'bad-label' },
    ]);
  });

  it('refuses a huge line without reading it', () => {
    const { cases, problems } = lines(`{"text":"${'x'.repeat(2_000_000)}"}\n{"text":"small"}`);
    expect(problems).to.deep.equal([{ line: 1, why: 'too-long' }]);
    expect(cases).to.have.length(1);
  });

  it('keeps every character of the text', () => {
    const text = 'å ä ö "citat" \\ \u2028 🙂 Æ <b>';
    expect(lines(JSON.stringify({ text })).cases[0]?.text).to.equal(text);
  });

  it('gives a file without an end of line its last case, and an empty one none', () => {
    expect(lines('{"text":"only"}').cases).to.have.length(1);
    expect(lines('')).to.deep.equal({ cases: [], problems: [] });
  });

  it('counts lines for the progress sign', () => {
    expect(countLines('')).to.equal(1);
    expect(countLines('a\nb\nc')).to.equal(3);
  });
});

describe('tips from a file', () => {
  it('reads labels and texts, on one line or on many', () => {
    const tips = { a: 'First tip', b: 'Second "tip"\nin two lines' };
    for (const indent of [0, 2]) {
      const { tips: read, problems } = entries(JSON.stringify(tips, null, indent));
      expect(problems).to.deep.equal([]);
      expect(Object.fromEntries(read.map(({ label, text }) => [label, text]))).to.deep.equal(tips);
    }
  });

  it('knows the line of each tip behind a byte order mark and carriage returns', () => {
    const { tips } = entries('\uFEFF{\r\n"a": "x",\r\n\r\n"b": "y"\r\n}\r\n');
    expect(tips.map(({ line }) => line)).to.deep.equal([2, 4]);
  });

  it('reports a label that stands twice; the last one counts, as in JSON', () => {
    const { tips, problems } = entries('{\n"a": "old",\n"b": "x",\n"a": "new"\n}');
    expect(problems).to.deep.equal([{ line: 4, why: 'twice' }]);
    expect(Object.fromEntries(tips.map(({ label, text }) => [label, text]))).to.deep.equal({ a: 'new', b: 'x' });
  });

  it('names an entry that is no text, empty or too long, and reads the rest', () => {
    const { tips, problems } = entries(`{\n"a": 1,\n"b": {"c": ["}", ","]},\n"d": " ",\n"e": "${'x'.repeat(4001)}",\n"f": null,\n"g": "good"\n}`);
    expect(problems).to.deep.equal([
      { line: 2, why: 'not-text' }, { line: 3, why: 'not-text' }, { line: 4, why: 'no-text' }, { line: 5, why: 'too-long' }, { line: 6, why: 'not-text' },
    ]);
    expect(tips.map(({ label }) => label)).to.deep.equal(['g']);
  });

  it('names a broken entry and goes on with the next line', () => {
    const { tips, problems } = entries('{\n"a": "one",\nb: "no quotes",\n"c": "never ends,\n"d": "bad \\x escape",\n"e": "five"\n}');
    expect(problems.map(({ line, why }) => [line, why])).to.deep.equal([[3, 'not-json'], [4, 'not-json'], [5, 'not-json']]);
    expect(tips.map(({ label }) => label)).to.deep.equal(['a', 'e']);
  });

  it('takes tips between which a comma is missing, and says so', () => {
    const { tips, problems } = entries('{\n"a": "one"\n"b": "two"\n}');
    expect(tips).to.have.length(2);
    expect(problems).to.deep.equal([{ line: 2, why: 'comma' }]);
  });

  it('says when the file ends in the middle', () => {
    expect(entries('{"a": "one",').problems).to.deep.equal([{ line: 1, why: 'cut-off' }]);
    expect(entries('{"a": "one"').problems).to.deep.equal([{ line: 1, why: 'cut-off' }]);
    expect(entries('{"a": "one", "b": "tw').problems.at(0)?.why).to.equal('not-json');
  });

  it('ends on any text whatever', () => {
    for (const text of ['', '{', '{}', '}', '"', '{"', '{"a"', '{"a":', '{,}', '{:}', '[]', 'nonsense', '{"a":{', '\\', '{"a":"\\']) {
      expect([...readTips(text)], text).to.be.an('array');
      expect([...readCases(text)], text).to.be.an('array');
    }
  });
});

describe('a file as a whole', () => {
  const tips = '{\n"a": "one",\n"b": "two"\n}';
  const cases = '{"text":"one"}\n{"text":"two"}';

  it('is right where it belongs', () => {
    expect(wrongFor('tips', tips)).to.equal(undefined);
    expect(wrongFor('cases', cases)).to.equal(undefined);
  });

  it('is told apart where it does not belong', () => {
    expect(wrongFor('cases', tips)).to.equal('is-tips');
    expect(wrongFor('cases', JSON.stringify({ a: 'one' }))).to.equal('is-tips');
    expect(wrongFor('tips', cases)).to.equal('is-cases');
    expect(wrongFor('cases', '[{"text":"one"}]')).to.equal('is-list');
    expect(wrongFor('tips', '["one"]')).to.equal('not-tips');
    expect(wrongFor('tips', 'label;text')).to.equal('not-tips');
  });

  it('may be empty or no text at all', () => {
    for (const wanted of ['cases', 'tips'] as const) {
      expect(wrongFor(wanted, '')).to.equal('empty');
      expect(wrongFor(wanted, '\uFEFF \r\n')).to.equal('empty');
      expect(wrongFor(wanted, 'PNG\0\0\0')).to.equal('binary');
      expect(wrongFor(wanted, '\uFFFD\uFFFD')).to.equal('binary');
    }
  });

  it('may begin with a bad line and still be a file of cases', () => {
    expect(wrongFor('cases', '{"text":\n{"text":"two"}')).to.equal(undefined);
  });
});
