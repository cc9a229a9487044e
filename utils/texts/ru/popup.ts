export const popup = {
  'range.label': 'Дни',
  'range.today': 'Сегодня',
  'range.yesterday': 'Вчера',
  'range.7d': '7 дн.',
  'range.30d': '30 дн.',

  'popup.less': 'Сети ниже трекера',
  'popup.more': 'Сети выше трекера',
  'popup.same': 'Сети и трекер сходятся',
  'popup.so-far': 'Сегодня на этот час, без оценки',
  'popup.gap-later': 'Расхождение появится, когда ответят обе стороны',
  'popup.gap-unknown': 'Расхождение неизвестно: одной стороны нет',
  'popup.gap-unlinked': 'Ни один оффер ещё не связан с сетью',
  'popup.linked-only': 'связанные офферы',
  'popup.behind': '{name} — от {time}',
  'popup.behind-many':
    '{count, plural, one {отстаёт # подключение} few {отстают # подключения} many {отстают # подключений} other {отстают # подключения}}',
  'popup.fetching':
    '{days, plural, one {Загружаем # день} few {Загружаем последние # дня} many {Загружаем последние # дней} other {Загружаем последние # дня}}',
  'popup.answered': 'ответили {answered} из {count}',

  'ledger.tracked': 'Трекер',
  'ledger.of-all': 'из {money}',
  'ledger.networks': 'Сети',
  'ledger.profit-approved': 'Прибыль (подтв.)',
  'ledger.profit-tracked': 'Прибыль (по трекеру)',
  'ledger.cost': 'расход {money}',
  'ledger.conversions': '{number} конв.',

  'offers.title': 'Расхождения по сумме',
  'offers.unlinked':
    '{count, plural, one {# не связан} few {# не связаны} many {# не связаны} other {# не связано}}',
  'offers.all': 'Все офферы',
  'offers.more-rows':
    '{count, plural, one {Показать ещё #} few {Показать ещё #} many {Показать ещё #} other {Показать ещё #}}',
  'offers.none': 'Расхождений нет: связанные офферы сходятся',
  'offers.less': '{name}: меньше, чем {money} в трекере',
  'offers.more': '{name}: больше, чем {money} в трекере',
  'offers.not-linked': 'Не связан с оффером сети',

  'connections.title': 'Подключения',
  'connections.failed': 'Не работают',
  'connections.payout': 'Выплата',
  'connections.conversions': 'Конв.',
  'connections.last-numbers': 'Цифры от {time}: {money}',
  'connections.no-numbers': 'Цифр пока нет',
  'connections.asking': 'запрос',
  'connections.done': 'готово',
  'connections.fix': 'Исправить: {name}',

  'here.page': 'Эта страница:',
  'here.open': 'Открыть',
  'here.reload': 'Обновите страницу и откройте панель ещё раз',

  'offline.title': 'Нет сети',
  'offline.text': 'Показаны цифры от {time}.',
  'offline.text-none': 'Цифры появятся, когда вернётся сеть.',
  'silent.title': 'Trackside не смог ответить',
  'silent.text': 'Закройте окно и откройте его снова.',

  'empty.title': 'Цифры сети рядом с цифрами трекера',
  'empty.text':
    'Подключите трекер и хотя бы одну сеть. Расхождение появится на страницах, где вы уже работаете.',
  'empty.add': 'Добавить подключение',
  'empty.demo': 'Попробовать демо',
  'empty.demo-note': 'Без аккаунта и ключа',
  'empty.promise': 'Без сервера. Ключи зашифрованы в этом браузере.',
};
