/** English first, Russian second. */
export const WORDS = {
  Dashboard: 'Панель управления',
  Statistics: 'Статистика',
  Offers: 'Офферы',
  Advertisers: 'Рекламодатели',
  Affiliates: 'Партнёры',
  Billing: 'Биллинг',
  Users: 'Пользователи',
  Payments: 'Выплаты',
  API: 'API',
  Support: 'Поддержка',
  Offer: 'Оффер',
  'Date range': 'Диапазон дат',
  Timezone: 'Часовой пояс',
  Clicks: 'Клики',
  Hosts: 'Хосты',
  Approved: 'Подтверждено',
  Pending: 'В ожидании',
  Hold: 'Холд',
  Declined: 'Отклонено',
  Total: 'Всего',
  Revenue: 'Доход',
  Payout: 'Выплата',
  Earnings: 'Прибыль',
  CR: 'CR',
  EPC: 'EPC',
};

export function speak(language) {
  return (word) => (language === 'ru' ? (WORDS[word] ?? word) : word);
}
