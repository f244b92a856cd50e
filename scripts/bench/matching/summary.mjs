const mean = (values) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0;
const share = (list, test) => (100 * list.filter(test).length) / (list.length || 1);

/** Whether the panel shows it, as far as the team's clicks tell what fits. */
const isShown = ({ score, least = 0 }) => score >= least && score > 0;

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
      kept: share(inScope, isShown),
      hidden: outside.length ? share(outside, (each) => !isShown(each)) : null,
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
    kept_by_clicks: mean(each.map(({ kept }) => kept)),
    rejected_oos_by_clicks: each[0].hidden === null ? null : mean(each.map(({ hidden }) => hidden)),
    rejected_oos_at_90: each[0].rejected === null ? null : mean(each.map(({ rejected }) => rejected)),
  };
}
