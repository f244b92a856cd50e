const mean = (values) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0;
const share = (list, test) => (100 * list.filter(test).length) / (list.length || 1);

/** Shares in per cent, the mean over the runs; times over all of them. */
export function summary(runs) {
  const each = runs.map(({ asked }) => {
    const inScope = asked.filter(({ known }) => known);
    const outside = asked.filter(({ known }) => !known);
    const least = quantile(inScope.map(({ score }) => score), 0.1);
    return {
      hit1: share(inScope, ({ place }) => place === 0),
      hit3: share(inScope, ({ place }) => place >= 0 && place < 3),
      mrr: 100 * mean(inScope.map(({ place }) => (place < 0 ? 0 : 1 / (place + 1)))),
      rejected: outside.length ? share(outside, ({ score }) => score < least) : null,
    };
  });
  const times = runs.flatMap(({ asked }) => asked.map(({ ms }) => ms));
  return {
    hit1: mean(each.map(({ hit1 }) => hit1)),
    hit3: mean(each.map(({ hit3 }) => hit3)),
    mrr: mean(each.map(({ mrr }) => mrr)),
    p50_ms: quantile(times, 0.5),
    p99_ms: quantile(times, 0.99),
    learn_ms: mean(runs.map(({ learn_ms }) => learn_ms)),
    rejected_oos_at_90: each[0].rejected === null ? null : mean(each.map(({ rejected }) => rejected)),
  };
}
