export const words = {
  'verdict.alert': 'Расхождение',
  'verdict.notice': 'Внимание',
  'verdict.ok': 'Сходится',
  'verdict.floor': 'Мало данных',
  'verdict.unknown': 'Неизвестно',
  'verdict.unlinked': 'Не связан',
  'verdict.wait': 'Запрос',
  'verdict.so-far': 'Пока',
  'verdict.stale': 'Устарело',

  'role.tracker': 'трекер',
  'role.affiliate': 'партнёр',
  'role.network': 'сеть',
  'role.advertiser': 'рекламодатель',

  'metric.visits': 'Визиты',
  'metric.clicks': 'Клики',
  'metric.conversions': 'Конверсии',
  'metric.payout': 'Выплата',
  'metric.mediaCost': 'Расход',
  'metric.profit': 'Прибыль',

  'number.absent': 'нет данных',
  'number.at-least': 'Не меньше: части дней не хватает',

  'age.now': '{clock} · только что',
  'age.minutes': '{clock} · {minutes} мин назад',

  'hide.page': 'Скрыть на этой странице',
  'hide.host': 'Скрыть на этом сайте',
  'hide.everywhere': 'Скрыть везде',

  'badge.base': 'от числа в этой строке',
  'badge.open': 'По щелчку откроется панель',
  'badge.choose': 'По щелчку можно указать, куда ведёт',

  'action.refresh': 'Обновить',
  'action.settings': 'Настройки',
  'action.close': 'Закрыть',
  'action.cancel': 'Отмена',
  'action.fix': 'Исправить',
  'action.reload': 'Перезагрузите страницу',
};
