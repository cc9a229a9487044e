export const PRESETS = {
  today: ['Today', 'Сегодня'],
  yesterday: ['Yesterday', 'Вчера'],
  last_7_days: ['Last 7 days', 'Последние 7 дней'],
  last_14_days: ['Last 14 days', 'Последние 14 дней'],
  last_30_days: ['Last 30 days', 'Последние 30 дней'],
  this_week: ['This week', 'Эта неделя'],
  last_week: ['Last week', 'Прошлая неделя'],
  this_month: ['This month', 'Этот месяц'],
  custom_date: ['Custom date', 'Произвольная дата'],
};

export const LISTS = {
  campaign: ['Campaigns', 'Кампании'],
  offer: ['Offers', 'Офферы'],
  'affiliate-network': ['Affiliate networks', 'Партнёрские сети'],
  'traffic-source': ['Traffic sources', 'Источники'],
};

export const COLUMNS = [
  ['id', 'ID', 'ID'],
  ['name', 'Name', 'Название'],
  ['clicks', 'Clicks', 'Клики'],
  ['unique_clicks', 'U. Clicks', 'Уник. клики'],
  ['leads', 'Leads', 'Лиды'],
  ['cr', 'CR', 'CR'],
  ['revenue', 'Revenue', 'Доход'],
  ['cost', 'Cost', 'Расход'],
  ['profit', 'Profit', 'Прибыль'],
  ['roi', 'ROI', 'ROI'],
];
