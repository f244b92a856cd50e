/** A colleague at the demo's provider. */
export interface Colleague {
  /** The host's name for this member. */
  readonly member: string;
  readonly name: string;
  readonly team: string;
  readonly groups: readonly string[];
  readonly topics: readonly string[];
}

const broadband = (member: string, name: string, topics: readonly string[], groups: readonly string[] = []): Colleague => ({
  member, name, team: 'Broadband', groups, topics,
});

/** Who sits at the desk, and who is played. The first is the agent of a page without `?as=`. */
export const colleagues = {
  sofia: broadband('sofia', 'Sofia Krog', ['invoices', 'moving', 'goodwill', 'flytt'], ['Routers']),
  anna: broadband('anna', 'Anna Lind', ['routers', 'red light', 'röd lampa', 'autogiro'], ['Routers']),
  omar: broadband('omar', 'Omar Haddad', ['routers', 'wifi', 'invoices'], ['Routers']),
  mei: broadband('mei', 'Mei Tan', ['routers', 'line tests', 'TV'], ['Routers']),
  jonas: broadband('jonas', 'Jonas Berg', ['routers', 'contracts', 'faktura', 'flytt'], ['Routers']),
  lars: broadband('lars', 'Lars Nygaard', ['mobile', 'TV'], ['Routers']),
  tariq: broadband('tariq', 'Tariq Aziz', ['mobile', 'wifi'], ['Routers']),
  aino: broadband('aino', 'Aino Lehtonen', ['reitittimet', 'laskut'], ['Routers']),
  eero: broadband('eero', 'Eero Laine', ['wifi', 'sopimukset']),
  freja: broadband('freja', 'Freja Dam', ['wifi', 'opsigelser']),
  karin: { member: 'karin', name: 'Karin Holt', team: 'Field support', groups: [], topics: ['fitters', 'fibre', 'montörer'] },
} as const satisfies Record<string, Colleague>;

export type ColleagueKey = keyof typeof colleagues;

export const isColleague = (key: string): key is ColleagueKey => Object.hasOwn(colleagues, key);

/** Colleagues without a card of their own, so that a tip can have helped many. */
export const crew: readonly string[] = Array.from({ length: 36 }, (_, i) => `colleague-${i + 1}`);

/** The key of the colleague whom the host calls so. */
export const keyOf = (member: string): ColleagueKey | undefined =>
  (Object.keys(colleagues) as ColleagueKey[]).find((key) => colleagues[key].member === member);
