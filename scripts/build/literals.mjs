import ts from 'typescript';

const STRING = /("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')/;
const GAP = /(?:\s|\/\*[^]*?\*\/)+/g;
const COMMENT = /\/\*[^]*?\*\//g;

/**
 * Shortens white space only, so that modern CSS (nesting, container queries, `light-dark()`) stays what it is;
 * compression does the rest. The pieces between `${…}` come one at a time, so nothing is trimmed at their ends.
 */
export function shortenCss(text) {
  return outsideStrings(text.replace(COMMENT, (comment) => comment.replace(/["']/g, '')), (part) =>
    part
      .replace(GAP, (gap) => (gap.replace(COMMENT, '') ? ' ' : ''))
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;}/g, '}'),
  );
}

/** `split` with a group gives what is between the strings at even places, and the strings at odd ones. */
function outsideStrings(text, change) {
  return text.split(STRING).map((part, index) => (index % 2 ? part : change(part))).join('');
}

/** A run of white space with a line break in it becomes one space: what a browser draws stays the same. */
export function shortenHtml(text) {
  return text.replace(/<!--[^]*?-->/g, '').replace(/\s*\n\s*/g, ' ');
}

const shorten = { css: shortenCss, html: shortenHtml, svg: shortenHtml };

/** A TypeScript transformer that shortens every css`…`, html`…` and svg`…`. */
export const shortenLiterals = (context) => (file) => {
  const { factory } = context;

  function visit(node) {
    const visited = ts.visitEachChild(node, visit, context);
    if (!ts.isTaggedTemplateExpression(visited) || !ts.isIdentifier(visited.tag)) return visited;
    const short = shorten[visited.tag.text];
    return short ? factory.updateTaggedTemplateExpression(visited, visited.tag, undefined, shortened(visited.template, short)) : visited;
  }

  function shortened(template, short) {
    if (ts.isNoSubstitutionTemplateLiteral(template)) return factory.createNoSubstitutionTemplateLiteral(undefined, short(template.rawText));
    const spans = template.templateSpans.map((span, index) => {
      const last = index === template.templateSpans.length - 1;
      const literal = last ? factory.createTemplateTail : factory.createTemplateMiddle;
      return factory.updateTemplateSpan(span, span.expression, literal(undefined, short(span.literal.rawText)));
    });
    return factory.updateTemplateExpression(template, factory.createTemplateHead(undefined, short(template.head.rawText)), spans);
  }

  return ts.visitNode(file, visit);
};
