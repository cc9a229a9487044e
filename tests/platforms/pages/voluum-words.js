/** What the presets of the date range are called. */
export const RANGES = {
  today: 'Today',
  yesterday: 'Yesterday',
  'last-7-days': 'Last 7 days',
  'last-14-days': 'Last 14 days',
  'last-30-days': 'Last 30 days',
  'this-month': 'This month',
  'last-month': 'Last month',
  'custom-date': 'Custom date',
};

/** What a report is called by its first grouping. */
export const REPORTS = {
  campaign: 'Campaigns',
  offer: 'Offers',
  'traffic-source': 'Traffic sources',
  'affiliate-network': 'Affiliate networks',
  'country-code': 'Countries',
  day: 'Days',
};

/** Paths of line icons. */
export const ICONS = {
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  search: 'M7 2.500a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.3 10.300L14 14',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.600M13 2v3h-3',
  gear: 'M8 5.500a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5M8 1.500v2M8 12.500v2M1.5 8h2M12.5 8h2M3.4 3.400l1.4 1.400M11.2 11.200l1.4 1.400M12.6 3.400l-1.4 1.400M4.8 11.200l-1.4 1.4',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  plus: 'M8 3v10M3 8h10',
  clock: 'M8 2.500a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 5v3.200l2 1.3',
};
