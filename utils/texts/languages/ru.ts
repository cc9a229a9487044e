import type { LanguageFile } from '../language-file';

/** Numbers and dates of `Intl`. */
export const locales: LanguageFile['locales'] = { numbers: 'ru-RU', dates: 'ru-RU' };

/** What the browser itself says of the extension: in its list, in its shop, beside its shortcuts. */
export const manifest: LanguageFile['manifest'] = {
  name: 'Trackside',
  description:
    'Показывает, что другие платформы говорят о том же оффере за те же дни, прямо в панели, которую вы уже открыли.',
  togglePanel: 'Открыть или закрыть панель на странице кабинета',
};

/** What every page says, and what the background says on a dashboard’s pill and badges. */
export const words: LanguageFile['words'] = {
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

/** On hover over the button in the browser’s toolbar. */
export const toolbar: LanguageFile['toolbar'] = {
  'toolbar.broken': 'подключения ждут вас',
  'toolbar.gaps': 'расхождения сверх порога',
  'toolbar.locked': 'заблокирован',
};

/** The bundled dashboard. */
export const demo: LanguageFile['demo'] = {
  'demo.title': 'Демо-трекер',
  'demo.mark': 'Демо',
  'demo.invented': 'Вымышленные числа вымышленного трекера. Метка, значки и панель — настоящие.',
  'demo.numbers': 'Вымышленные числа. На странице демо они убираются одним нажатием.',
  'demo.remove': 'Убрать демо',
  'demo.gone': 'Демо убрано',
  'demo.back': 'На страницу приветствия',
  'demo.campaign': 'Кампания',
  'demo.offer': 'Оффер',
  'demo.campaigns': 'Кампании',
  'demo.offers': 'Офферы',
  'demo.total': 'Итого',
  'demo.14d': '14 дн.',
  'demo.hint':
    'Значок в строке показывает, насколько числа сети отличаются от этих. Нажмите на него: панель скажет почему.',
};

/** What the extension’s pages say, in their order of use. */
export const pages: LanguageFile['pages'] = {
  // ## What failed, and what to do next.

  'failure.credentials.short': 'Ключ отклонён',
  'failure.credentials.what': '{platform} не принимает этот ключ.',
  'failure.credentials.step': 'Скопируйте его ещё раз целиком или создайте новый: где — сказано под полем.',

  'failure.access.short': 'Нет прав',
  'failure.access.what': '{platform} знает этот ключ, но не даёт ему читать статистику.',
  'failure.access.step': 'Попросите у владельца аккаунта или менеджера ключ с доступом к отчётам.',

  'failure.address.short': 'Неверный адрес',
  'failure.address.what': 'По этому адресу {platform} не отвечает.',
  'failure.address.step': 'Скопируйте его из адресной строки, когда открыт кабинет.',

  'failure.rate-limit.short': 'Просит паузу',
  'failure.rate-limit.what': '{platform} просит сделать паузу.',
  'failure.rate-limit.step': 'Подождите несколько минут и повторите.',

  'failure.unavailable.short': 'Нет ответа',
  'failure.unavailable.what': '{platform} не отвечает вовремя или сообщает о своей ошибке.',
  'failure.unavailable.step': 'С ключом всё в порядке. Повторите через несколько минут.',

  'failure.offline.short': 'Нет сети',
  'failure.offline.what': 'С этого компьютера не удалось связаться с {platform}.',
  'failure.offline.step': 'Проверьте интернет, VPN и блокировщик рекламы, затем повторите.',

  'failure.answer.short': 'Непонятный ответ',
  'failure.answer.what': 'Ответ {platform} не похож на то, что знает Trackside.',
  'failure.answer.step': 'Проверьте адрес. Если он верный, платформа могла измениться: сообщите нам.',

  'failure.request.short': 'Не принято',
  'failure.request.what': '{platform} не принимает такой запрос.',
  'failure.request.step': 'Проверьте, что введено ниже.',

  'failure.permission.short': 'Браузер не разрешает',
  'failure.permission.what': 'Браузер не пускает Trackside к {platform}.',
  'failure.permission.step': 'Разрешите доступ, когда браузер спросит.',

  'failure.cancelled.short': 'Остановлено',
  'failure.cancelled.what': 'Запрос к {platform} остановлен до ответа.',
  'failure.cancelled.step': 'Повторите.',

  'failure.html.short': 'Страница вместо API',
  'failure.html.what': 'По этому адресу отвечает веб-страница, а не API {platform}.',
  'failure.html.step': 'Войдите в кабинет и скопируйте его адрес; если у API свой адрес, впишите и его.',

  'failure.locked.short': 'Заблокировано',
  'failure.locked.what': 'Trackside заблокирован, поэтому {platform} не спрошен.',
  'failure.locked.step': 'Разблокируйте его своей парольной фразой.',

  'failure.time-out.short': 'Слишком долго',
  'failure.time-out.what': '{platform} отвечает слишком долго.',
  'failure.time-out.step': 'С ключом всё в порядке. Повторите через минуту.',

  // ## Popup.

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
  'ledger.up': 'больше на {much}',
  'ledger.down': 'меньше на {much}',
  'ledger.same': 'без изменений',
  'ledger.own': 'В их деньгах: трекер {tracked}, сети {networks}',
  'ledger.left-off': '{currencies}: не входит в эти суммы, перевод в одну валюту выключен.',
  'ledger.left-no-rate': 'Нет курса для {currencies}: не переведено и не входит в эти суммы.',
  'ledger.against': 'По сравнению с {days}: {money}',
  'ledger.days-profit': 'Прибыль по дням, {days}: от {low} до {high}, в последний день {last}',
  'ledger.days-gap': 'Расхождение по дням, {days}: от {low} до {high}, в последний день {last}',

  'offers.title': 'Расхождения по сумме',
  'offers.unlinked':
    '{count, plural, one {# не связан} few {# не связаны} many {# не связаны} other {# не связано}}',
  'offers.all': 'Все офферы',
  'offers.more-rows':
    '{count, plural, one {Показать ещё #} few {Показать ещё #} many {Показать ещё #} other {Показать ещё #}}',
  'offers.none': 'Расхождений нет: связанные офферы сходятся',
  'offers.less': '{name}: меньше, чем {money} в трекере',
  'offers.more': '{name}: больше, чем {money} в трекере',
  'offers.of': '{name}, из {money} в трекере',
  'offers.not-linked': 'Не связан с оффером сети',
  'offers.no-reason': 'По данным этих дней причина не видна.',
  'offers.link-of': 'Посмотреть связь',

  'connections.title': 'Подключения',
  'connections.failed': 'Не работают',
  'connections.payout': 'Выплата',
  'connections.conversions': 'Конв.',
  'connections.last-numbers': 'Цифры от {time}: {money}',
  'connections.no-numbers': 'Цифр пока нет',
  'connections.asking': 'запрос',
  'connections.done': 'готово',
  'connections.fix': 'Исправить: {name}',
  'connections.open': 'Открыть {name} в настройках',

  'sync.title': 'Загружаем прошлые дни',
  'sync.closable': 'окно можно закрыть',
  'sync.of-all': 'все подключения',
  'sync.label': 'Прошлые дни: {name}',
  'sync.days': '{done} из {all, plural, one {# дня} few {# дней} many {# дней} other {# дня}}',
  'sync.amount':
    '{pages, plural, one {# страница} few {# страницы} many {# страниц} other {# страницы}}, {rows, plural, one {# строка} few {# строки} many {# строк} other {# строки}}',
  'sync.rows': '{rows, plural, one {# строка} few {# строки} many {# строк} other {# строки}}',
  'sync.stop': 'Стоп',
  'sync.stop-of': 'Стоп: прошлые дни, {name}',
  'sync.stopped':
    'Остановлено. {days, plural, =0 {Загруженное остаётся.} one {Остаётся # день.} few {Остаются # дня.} many {Остаются # дней.} other {Остаётся # дня.}}',
  'sync.go-on': 'Продолжить',
  'sync.go-on-of': 'Продолжить: прошлые дни, {name}',

  'here.page': 'Эта страница:',
  'here.hidden': 'Скрыто на страницах {host}',
  'here.hidden-host': 'Скрыто на {host}',
  'here.hidden-everywhere': 'Скрыто на всех страницах',
  'here.hide': 'Скрыть',
  'here.show': 'Показать',
  'here.open': 'Открыть',
  'here.reload': 'Обновите страницу и откройте панель ещё раз',

  'offline.title': 'Нет сети',
  'offline.text': 'Показаны цифры от {time}',
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

  // ## Panel.

  'panel.loading': 'Спрашиваем обе стороны',
  'panel.all-offers': 'Все офферы',
  'panel.this-page': 'Эта страница',
  'panel.in.campaign': 'кампания в {connection}',
  'panel.in.offer': 'оффер в {connection}',
  'panel.in.affiliate': 'партнёр в {connection}',
  'panel.in.advertiser': 'рекламодатель в {connection}',
  'panel.in.network': 'сеть в {connection}',
  'panel.in.source': 'источник в {connection}',
  'panel.in.list': 'список в {connection}',
  'panel.declined': 'отклонённые',
  'panel.copy': 'Копировать',
  'panel.copy-table': 'Копировать таблицу',
  'panel.explore': 'Обзор',
  'panel.copied': 'Скопировано',
  'panel.not-copied': 'Браузер не разрешил копирование',
  'panel.add': 'Добавить подключение',

  'panel.closed-days':
    '{days, plural, one {# закрытый день} few {# закрытых дня} many {# закрытых дней} other {# закрытых дня}}',
  'panel.open-days': 'пока',
  'panel.choice': 'ваш выбор',
  'panel.default': 'на странице не прочитаны',

  'days.unread': 'Дни на этой странице не прочитаны',
  'days.unread-text': 'Ничего не угадываем. Вот дни, которые взяты; поставьте те же, что на странице.',
  'days.presets': 'Дни',
  'days.yesterday': 'Вчера',
  'days.7d': '7 д',
  'days.14d': '14 д',
  'days.this-month': 'Этот месяц',
  'days.first': 'С',
  'days.last': 'По',
  'days.zone': 'Пояс',
  'days.zone-all': 'Все пояса',
  'days.use': 'Взять',
  'days.backwards': 'Последний день раньше первого.',
  'days.too-many': 'Не больше 400 дней.',

  'panel.open': 'Эти дни ещё не закончились: показаны без оценки.',

  'explained.share': 'Объясняет {share} расхождения',
  'explained.rest': '{share} без объяснения',
  'explained.too-little': 'Слишком мало дней, чтобы сказать почему.',
  'reason.declined':
    '{name}: {count, plural, one {отклонена # конверсия} few {отклонены # конверсии} many {отклонено # конверсий} other {отклонено # конверсии}}.',
  'reason.declined-since':
    '{name}: {count, plural, one {отклонена # конверсия} few {отклонены # конверсии} many {отклонено # конверсий} other {отклонено # конверсии}}, из них {late} — с {day}.',
  'reason.here-stopped':
    '{here}: нет конверсий с {day}; {there} за это время: {count, plural, one {#} few {#} many {#} other {#}}.',
  'reason.there-stopped':
    '{there}: нет конверсий с {day}; {here} за это время: {count, plural, one {#} few {#} many {#} other {#}}.',
  'reason.here-nothing': '{here} не видит конверсий за эти дни, {there} видит.',
  'reason.there-nothing': '{there} не видит конверсий за эти дни, {here} видит.',
  'reason.one-day':
    '{part} из {count, plural, one {# конверсии} few {# конверсий} many {# конверсий} other {# конверсии}} разницы — за {day}.',
  'panel.judged-closed': 'Оценены дни по {day}; сегодня ещё идёт.',
  'reason.ok': 'Клики, конверсии и выплата сходятся в пределах обычной разницы.',
  'reason.floor': 'Слишком мало для оценки: такая разница ни о чём не говорит.',
  'reason.partial': '{name} ответила не за все дни, поэтому расхождения пока нет.',
  'reason.currency': '{here} считает в {one}, {there} — в {other}: без курса суммы не сравниваются.',
  'reason.wait': 'Ждём ответа: {name}.',

  'shared.headline':
    '{count, plural, one {Оффер по всем его кампаниям} few {Офферы по всем их кампаниям} many {Офферы по всем их кампаниям} other {Офферы по всем их кампаниям}}',
  'shared.title':
    '{campaigns, plural, one {# кампания ведёт} few {# кампании ведут} many {# кампаний ведут} other {# кампании ведут}} на {offer}',
  'shared.text':
    'Сеть считает оффер, а не кампанию: расхождение — по всем вместе. Эта кампания дала {share} конверсий.',
  'shared.text-unknown':
    'Сеть считает оффер, а не кампанию: расхождение — по всем вместе. Конверсий нет ни у одной.',

  'table.caption': 'Сравнение',
  'table.metric': 'Показатель',
  'table.gap': 'Разница',
  'table.of': '% к {name}',
  'table.base': 'от',
  'table.base-of': '{here}, в сравнении с {there}',
  'table.gap-of': '{gap} от {base}',
  'table.pair': '{here} и {there}',
  'table.linked': 'связанные офферы',
  'table.all-campaigns': 'все кампании',
  'table.closed-days': 'закрытые дни',
  'table.approved': 'подтверждены',
  'table.pending': 'в ожидании',
  'table.hold': 'на холде',
  'table.rejected': 'отклонены, не в счёт',
  'table.mediaCost': 'Расход',
  'table.profit-basis': 'трек./подтв.',
  'table.as-visits': 'это визиты',
  'table.as-uniqueClicks': 'уникальные',
  'table.never': 'чисел пока нет',

  'own.same': 'как здесь',
  'own.not-checked': 'не сверено',
  'own.no-table': 'Итогов именно этого отчёта на странице не нашлось.',
  'own.no-days': 'Дни страницы неизвестны, поэтому её числа сверить нельзя.',
  'own.no-answer': 'Своих чисел пока нет.',
  'own.selection':
    'Итоги этой страницы не считают выделенные строки, поэтому эта колонка с ними не сверяется.',
  'own.counting': 'другой счёт',
  'own.zone': 'другой пояс',
  'own.conversion-time': 'другой учёт',
  'own.currency': 'другая валюта',
  'own.age': 'другое время',
  'own.unknown': 'отличается',
  'own.title': 'На странице {page}, в этой колонке {ours} ({column})',
  'own.counting-declined': 'Страница считает и отклонённые конверсии, эта колонка — нет.',
  'own.counting-hold': 'Страница не считает конверсии в холде, эта колонка считает.',
  'own.counting-declined-hold':
    'Страница считает отклонённые конверсии и не считает те, что в холде; эта колонка — наоборот.',
  'own.counting-approved':
    'Страница считает только подтверждённые конверсии, эта колонка — ещё ожидающие и в холде.',
  'own.zone-text': 'Страница делит дни в поясе {value}, мы — в {zone}.',
  'own.conversion-time-text':
    'Страница относит конверсию ко дню визита, эта колонка — к её собственному дню.',
  'own.currency-text': 'Суммы на странице — в {value}.',
  'own.age-text': 'Что-то из двух старше. Перезагрузите страницу и обновите здесь.',
  'own.unknown-text': 'Какая настройка даёт разницу, выяснить не удалось.',

  'plot.title': 'Конверсии по дням',
  'plot.declined': 'отклонены',
  'plot.missing': 'не хватает',
  'plot.day': 'День',
  'plot.difference': 'Разница',

  'definitions.clicks': 'Клики к кликам',
  'definitions.visits': 'Визиты к кликам',
  'definitions.uniqueClicks': 'Уникальные клики к кликам',
  'definitions.advertiserRevenue': 'Наш доход от рекламодателя к их выплате',
  'definitions.conversion': 'по времени конверсии',
  'definitions.visit': 'по времени визита',
  'definitions.zone': 'обе стороны в {zone}',
  'definitions.affiliate': 'только партнёр {id}',
  'definitions.campaign-in': 'в {sub} id кампании: только её часть',

  'offers.list': 'Офферы по величине разницы',
  'offers.unlinked-list': 'Не связаны, в разницу не входят',

  'state.no-tracker': 'Нет подключения для этой страницы',
  'state.no-tracker-text': 'Подключите аккаунт этой панели, и его числа можно будет сравнить.',
  'state.no-network': 'Пока не с чем сравнить',
  'state.no-network-text': 'Подключите сеть, и её числа по тем же офферам появятся здесь.',
  'state.no-traffic': 'В эти дни трафика нет',
  'state.no-traffic-text': 'Ни одна сторона ничего не насчитала по этой странице.',
  'state.reload': 'Перезагрузите страницу',
  'state.reload-text': 'Trackside обновился или выключен. После перезагрузки панель снова работает.',

  'note.rejected-included': '{name} считает и отклонённые конверсии: убрать их нельзя.',
  'note.rows-cut': '{name} отдаёт больше строк, чем удалось прочитать; остальных нет.',
  'note.zone-not-applied': '{name} делит дни в своём поясе.',
  'note.currency-unknown': '{name} не называет одной валюты для всех сумм.',
  'note.column-restricted': 'Часть показателей {name} здесь отсутствует или неточна.',
  'note.totals-differ': 'Строки {name} не сходятся с собственным итогом.',
  'note.experimental': '{name} читается способом, которого документация не обещает.',
  'note.stale': '{name} не удалось спросить снова; числа старее.',
  'note.scope-limited': 'Этот ключ {name} видит часть аккаунта.',

  // ## Causes of a gap: a few words for a column, what was found, what to do next. `name` is the side it was found on,
  // `other` the one across. Nobody is accused.

  'cause.time-zone.short': 'часовые пояса',
  'cause.time-zone.what': '{here} режет сутки по {zoneHere}, {there} — по {zoneThere}.',
  'cause.time-zone.seen':
    'То, что считает {here}, переходит у {there} через полночь, будто часы расходятся на {hours, plural, one {# час} few {# часа} many {# часов} other {# часа}}.',
  'cause.time-zone.step': 'Читайте обе стороны в одном часовом поясе.',

  'cause.date-range.short': 'не хватает дней',
  'cause.date-range.what': 'Данные за {days} есть только у {name}.',
  'cause.date-range.step': 'Сравнивайте только дни, которые есть у обеих сторон целиком.',

  'cause.currency.short': 'валюта',
  'cause.currency.what': '{here} считает в {currencyHere}, {there} — в {currencyThere}.',
  'cause.currency.seen': 'Все суммы отличаются в одно и то же число раз, {rate}, как у двух валют.',
  'cause.currency.step': 'Проверьте валюту обоих подключений или включите пересчёт.',

  'cause.key-scope.short': 'ключ видит часть',
  'cause.key-scope.what': 'Ключ {name} видит только закреплённое за ним: {share} от всего.',
  'cause.key-scope.step': 'Возьмите ключ, который видит весь аккаунт.',

  'cause.rows-cut.short': 'строки обрезаны',
  'cause.rows-cut.what': 'Ответ {name} неполный: не хватает {share}.',
  'cause.rows-cut.step': 'Выберите меньше дней или одну кампанию.',

  'cause.stale.short': 'старые данные',
  'cause.stale.what': 'Данные {name} старше, чем у другой стороны: начиная с {day} они неполные.',
  'cause.stale.step': 'Обновите их.',

  'cause.total-vs-unique.short': 'все и уникальные',
  'cause.total-vs-unique.what':
    'Из {total} кликов у {name} уникальных {unique}; {other} считает {count} — то есть уникальные.',
  'cause.total-vs-unique.step': 'Сравнивайте уникальные клики с уникальными.',

  'cause.visits-vs-clicks.short': 'визиты и клики',
  'cause.visits-vs-clicks.what':
    '{name} считает визиты, их {visits}; {other} считает то, что дошло до оффера: {count}.',
  'cause.visits-vs-clicks.step': 'Сравнивайте клики, которые идут на оффер.',

  'cause.advertiser-revenue-vs-payout.short': 'доход и выплата',
  'cause.advertiser-revenue-vs-payout.what':
    'Деньги у {name} совпадают с тем, что платит рекламодатель, а не с тем, что получает партнёр.',
  'cause.advertiser-revenue-vs-payout.step': 'Сравнивайте выплату с выплатой.',

  'cause.statuses.short': 'статусы',
  'cause.statuses.declined': '{name}: отклонены конверсии, которые {other} считает.',
  'cause.statuses.added': 'Стороны сходятся, если у {name} учесть: {statuses}.',
  'cause.statuses.removed': 'Стороны сходятся, если у {name} не считать: {statuses}.',
  'cause.statuses.what': 'Стороны сходятся, если у {name} учесть: {added}, и не считать: {removed}.',
  'cause.statuses.rows':
    '{name}: {count, plural, one {отклонена # конверсия, которую считает {other}} few {отклонены # конверсии, которые считает {other}} many {отклонено # конверсий, которые считает {other}} other {отклонено # конверсии, которые считает {other}}}.',
  'cause.statuses.step': 'Выберите в настройках статусы, которые считают обе стороны.',

  'cause.events.short': 'другие события',
  'cause.events.what':
    'Среди конверсий у {name} {count, plural, one {# другое событие} few {# других события} many {# других событий} other {# другого события}}.',
  'cause.events.step': 'Не считайте другие события или считайте их с обеих сторон.',

  'cause.conversion-date-basis.short': 'день клика',
  'cause.conversion-date-basis.what':
    '{name} относит конверсию ко дню клика, {other} — к её собственному дню, в среднем на {lag, plural, one {# день} few {# дня} many {# дней} other {# дня}} позже.',
  'cause.conversion-date-basis.step':
    'Относите конверсии к их собственному дню с обеих сторон или смотрите на давние дни.',

  'cause.fixed-payout.short': 'ставка задана',
  'cause.fixed-payout.what':
    '{name} считает {fixed} за каждую конверсию, сколько бы ни платили; у {other} — {paid}.',
  'cause.fixed-payout.step': 'Передавайте выплату в постбеке или введите новую ставку.',

  'cause.payout-change.short': 'ставка изменилась',
  'cause.payout-change.what': 'С {day} конверсия у {name} стоит {after} вместо {before}.',
  'cause.payout-change.step': 'Уточните новую ставку у другой стороны и введите её.',

  'cause.duplicates.short': 'повторы',
  'cause.duplicates.what':
    '{name} считает конверсий на {count} больше, около {share} каждый день, как если считать повторы.',
  'cause.duplicates.step': 'Сверьте списки по click id и договоритесь, считаются ли повторы.',

  'cause.uniqueness-window.short': 'что уникально',
  'cause.uniqueness-window.what':
    'У {here} уникальных кликов {uniqueHere}, у {there} {uniqueThere}, каждый день примерно одна доля.',
  'cause.uniqueness-window.step': 'Сравнивайте все клики или ожидайте этой разницы.',

  'cause.postback-stopped.short': 'постбек пропал',
  'cause.postback-stopped.what': 'С {day} до {name} почти не доходят конверсии: не хватает {count}.',
  'cause.postback-stopped.between': 'За {days} до {name} почти не доходили конверсии: не хватает {count}.',
  'cause.postback-stopped.rows':
    '{count, plural, one {# конверсия не дошла} few {# конверсии не дошли} many {# конверсий не дошло} other {# конверсии не дошло}} до {name} с {since}: постбек.',
  'cause.postback-stopped.rows-between':
    '{count, plural, one {# конверсия не дошла} few {# конверсии не дошли} many {# конверсий не дошло} other {# конверсии не дошло}} до {name} с {since} по {until}: постбек.',
  'cause.postback-stopped.step': 'Проверьте адрес постбека и загрузите недостающее.',

  'cause.postback-started-late.short': 'постбек с опозданием',
  'cause.postback-started-late.what': 'До {day} до {name} почти не доходили конверсии: не хватает {count}.',
  'cause.postback-started-late.rows':
    '{count, plural, one {# конверсия не дошла} few {# конверсии не дошли} many {# конверсий не дошло} other {# конверсии не дошло}} до {name}, последняя {until}: постбек.',
  'cause.postback-started-late.step': 'Загрузите более ранние конверсии.',

  'cause.postback-delay.short': 'постбек опаздывает',
  'cause.postback-delay.what':
    'Конверсии доходят до {name} с опозданием около {days, plural, one {# дня} few {# дней} many {# дней} other {# дня}}.',
  'cause.postback-delay.step': 'Не судите о последних днях, пока они не дойдут.',

  'cause.click-loss.short': 'клики теряются',
  'cause.click-loss.what': '{share} кликов ({count}) не доходят, каждый день примерно одна доля.',
  'cause.click-loss.step': 'Сократите редиректы и проверьте ссылку с телефона.',

  'cause.refused-clicks.short': 'клики не приняты',
  'cause.refused-clicks.what': '{name} получил и не принял клики: {count}.',
  'cause.refused-clicks.cap': 'Клики у {name} кончаются на {cap} в день; сверх того пришло {count}.',
  'cause.refused-clicks.step': 'Проверьте таргетинг и капу оффера.',

  'cause.bot-clicks.short': 'странные клики',
  'cause.bot-clicks.what':
    'У {name} выделяются {count} кликов без конверсий, {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}, первый — {day}.',
  'cause.bot-clicks.step': 'Посмотрите источники этих дней и отфильтруйте их.',

  'cause.late-rejection.short': 'отклонено позже',
  'cause.late-rejection.what': 'За {days} {name} на {asOf} показывал {before}, а сейчас {now}.',
  'cause.late-rejection.step': 'Спросите о причинах и приложите список этих конверсий.',

  'cause.wrong-link.short': 'другой оффер?',
  'cause.wrong-link.what': 'Дни обеих сторон почти не повторяют друг друга.',
  'cause.wrong-link.part':
    'У {there} в {ratio} раза против {here} и кликов, и конверсий — как если связана только часть.',
  'cause.wrong-link.step': 'Проверьте, какие офферы относятся друг к другу.',

  'cause.history-edited.short': 'прошлое изменено',
  'cause.history-edited.what': 'За {days} {name} на {asOf} показывал {before}, а сейчас {now}.',
  'cause.history-edited.step': 'Проверьте, что загрузили, удалили или исправили за эти дни.',

  'cause.attribution-window.short': 'слишком поздно',
  'cause.attribution-window.what':
    '{name} не засчитывает {count} конверсий, около {share} каждый день, как если они приходят слишком поздно после клика.',
  'cause.attribution-window.step': 'Уточните окно атрибуции оффера.',

  'cause.rounding.short': 'округление',
  'cause.rounding.what': 'Суммы расходятся на {amount} за конверсию.',
  'cause.rounding.step': 'Делать ничего не нужно.',

  'cause.zone-change.short': 'пояс сменился',
  'cause.zone-change.what': 'Около {day} {name} стал резать сутки по другому поясу.',
  'cause.zone-change.step': 'Сравнивайте дни только по одну сторону от этой перемены.',

  'cause.bad-macro.short': 'макрос не заполнен',
  'cause.bad-macro.what': '{share} sub id — не click id, например {example}.',
  'cause.bad-macro.step': 'Исправьте макрос в ссылке оффера.',

  // ## Row by row.

  'rows.title': 'Построчно',
  'rows.match': 'Сверить построчно',
  'rows.about':
    'Соединяет конверсии обеих сторон по click ID. Списки запрашиваются у обеих сторон, это может занять время.',
  'rows.asking': 'Запрашиваем конверсии: {here} и {there}',
  'rows.joined':
    '{count, plural, one {# конверсия есть у обеих сторон} few {# конверсии есть у обеих сторон} many {# конверсий есть у обеих сторон} other {# конверсии есть у обеих сторон}}',
  'rows.lag': 'у {there} половина — в пределах {lag}',
  'rows.missing':
    '{here}: {count, plural, one {не дошла # конверсия} few {не дошли # конверсии} many {не дошло # конверсий} other {не дошло # конверсии}} с {since}.',
  'rows.last-arrived': 'Последняя перед этим дошла, от {last}.',
  'rows.campaign-place': 'В {place}-м заполненном sub id строк у {there} стоит id кампании.',
  'rows.only': 'Только у {name}',
  'rows.different': 'Есть у обеих сторон, но по-разному',
  'rows.cut': 'Один из списков неполный, поэтому то, чего в нём нет, ничего не доказывает.',
  'rows.none': 'За эти дни конверсий нет ни у одной стороны.',
  'rows.all-same': 'У обеих сторон одно и то же.',
  'rows.rest': '{count, plural, one {и ещё #} few {и ещё #} many {и ещё #} other {и ещё #}}',
  'rows.no-time': 'без времени',
  'rows.no-click-id': 'без click ID',
  'rows.differs.status': 'статус',
  'rows.differs.payout': 'выплата',
  'rows.differs.day': 'день',
  'rows.counted': 'засчитана',
  'rows.status.approved': 'подтверждена',
  'rows.status.pending': 'в ожидании',
  'rows.status.hold': 'на холде',
  'rows.status.rejected': 'отклонена',
  'rows.no-lists': 'Эти конверсии нельзя сопоставить',
  'rows.no-lists-text': 'Одна из сторон не отдаёт конверсии списком.',
  'rows.failed': 'Не все списки удалось получить',
  'rows.again': 'Спросить снова',
  'rows.download': 'Скачать для загрузки',
  'rows.download-part': 'Скачать часть {part} из {parts}',
  'rows.download-text':
    '{count, plural, one {# конверсия} few {# конверсии} many {# конверсий} other {# конверсии}} в том виде, в котором {here} принимает их в собственной загрузке конверсий. Сам Trackside туда ничего не пишет.',
  'rows.left-out':
    '{count, plural, one {# не вошла: отклонена, без click ID или с особыми знаками.} few {# не вошли: отклонены, без click ID или с особыми знаками.} many {# не вошло: отклонены, без click ID или с особыми знаками.} other {# не вошли: отклонены, без click ID или с особыми знаками.}}',

  'waterfall.title': 'От рекламодателя до источника трафика',
  'waterfall.advertiserRevenue': 'Платит рекламодатель',
  'waterfall.payout': 'Платит сеть',
  'waterfall.trackedPayout': 'По трекеру',
  'waterfall.mediaCost': 'Расход',
  'waterfall.margin': 'маржа {amount}',
  'waterfall.trackedGap': 'у трекера сверх того {amount}',
  'waterfall.profit': 'остаётся баеру {amount}',

  'money.off': '{one} и {other}: расхождения в деньгах нет',
  'money.off-text': 'Пересчёт в одну валюту выключен.',
  'money.no-rate': 'Нет курса: {currencies}',
  'money.no-rate-text': 'Ничего не пересчитано, расхождения в деньгах нет.',
  'money.set-up': 'Настроить',
  'money.converted': '≈ {currency}',
  'money.rate': '1 {from} = {rate} {to} ({origins}, {days})',

  // ## Explore.

  'explore.title': 'Обзор',
  'explore.what': 'Что показано',
  'explore.loading': 'Читаем числа',
  'explore.nothing': 'За эти дни трафика нет',
  'explore.empty': 'Пока нечего смотреть',
  'explore.empty-text': 'Подключите аккаунт, и его числа появятся здесь.',
  'explore.locked': 'Закрыто',
  'explore.locked-text': 'Ключи закрыты вашей парольной фразой. Откройте их в настройках.',
  'explore.unlock': 'Открыть настройки',
  'explore.silent': 'Trackside не отвечает',
  'explore.silent-text': 'Расширение обновилось или выключено. Перезагрузите страницу.',

  'explore.more': 'Ещё',
  'explore.mode': 'Таблица',
  'explore.side-by-side': 'Рядом',
  'explore.plain': 'По одному',
  'explore.who': 'Кто с кем',
  'explore.tracker': 'Трекер',
  'explore.other-side': 'Другая сторона',
  'explore.networks': '{count, plural, one {# сеть} few {# сети} many {# сетей} other {# сети}}',
  'explore.connections': 'Подключения',
  'explore.connections-count':
    '{count, plural, one {# подключение} few {# подключения} many {# подключений} other {# подключения}}',
  'explore.connection': 'Подключение',
  'explore.currency': 'Валюта',
  'explore.own-currency': 'Своя валюта',
  'explore.group': 'По',
  'explore.first-level': 'Строки',
  'explore.second-level': 'Внутри них',
  'explore.no-second-level': 'ничего',
  'explore.filter': 'Фильтр',
  'explore.filter-text':
    'Выберите значения за эти дни или введите id через запятую — так, как их пишет платформа.',
  'explore.find-value': 'Найти или ввести: {word}',
  'explore.use-typed': 'Взять «{text}» как есть',
  'explore.drop-value': 'Убрать {name}',
  'explore.no-values': 'За эти дни такого значения нет.',
  'explore.more-values':
    '{count, plural, one {Ещё # — уточните поиск} few {Ещё # — уточните поиск} many {Ещё # — уточните поиск} other {Ещё # — уточните поиск}}',
  'explore.find': 'Найти',
  'explore.columns': 'Столбцы',

  'explore.days.today': 'Сегодня',
  'explore.days.yesterday': 'Вчера',
  'explore.days.7d': 'Последние 7 дней',
  'explore.days.14d': 'Последние 14 дней',
  'explore.days.30d': 'Последние 30 дней',
  'explore.days.7d-today': '7 дней с сегодня',
  'explore.days.14d-today': '14 дней с сегодня',
  'explore.days.30d-today': '30 дней с сегодня',
  'explore.days.this-week': 'Эта неделя',
  'explore.days.last-week': 'Прошлая неделя',
  'explore.days.this-month': 'Этот месяц',
  'explore.days.last-month': 'Прошлый месяц',
  'explore.days.this-year': 'Этот год',
  'explore.against': 'С чем сравнить',
  'explore.against-none': 'Не сравнивать',
  'explore.against-period': 'Дни перед этими',
  'explore.against-year': 'Год назад',
  'explore.vs': 'к',

  'explore.views': 'Виды',
  'explore.no-view': 'Виды',
  'explore.view-name': 'Название вида',
  'explore.save-view': 'Сохранить',
  'explore.drop-view': 'Удалить вид {name}',
  'explore.changes': 'Изменения',
  'explore.changes-title': 'Что изменилось задним числом',
  'explore.no-changes': 'Ничего из сказанного об этих днях потом не менялось.',
  'explore.told': 'сказано {before}, изменено {after}',
  'explore.export': 'Выгрузить',
  'explore.exporting': 'Собираем строки',
  'explore.not-exported': 'Не выгружено',
  'explore.export-csv': 'Файл CSV',
  'explore.export-json': 'Файл JSON',
  'explore.export-table': 'Копировать таблицей',
  'explore.export-text': 'Копировать текстом',

  'explore.table': 'Числа',
  'explore.network': 'Сеть',
  'explore.tracked': 'трекер',
  'explore.says': 'сеть',
  'explore.gap': 'разница',
  'explore.gap-percent': 'разн. %',
  'explore.gap-before': 'раньше',
  'explore.change': 'изм.',
  'explore.why': 'Почему',
  'explore.statuses': 'Статусы сети',
  'explore.verdict': 'Вывод',
  'explore.id': 'Id',
  'explore.offer-id': 'Id оффера',
  'explore.linked':
    '{count, plural, one {# связанный оффер} few {# связанных оффера} many {# связанных офферов} other {# связанного оффера}}',
  'explore.total': 'Итого',
  'explore.no-totals': 'Итога нет: два взгляда на одни деньги и две валюты не складываются.',
  'explore.rows': '{count, plural, one {# строка} few {# строки} many {# строк} other {# строки}}',
  'explore.unlinked':
    '{count, plural, one {# оффер не связан} few {# оффера не связаны} many {# офферов не связаны} other {# оффера не связаны}} ({amount} в трекере, вне разницы)',
  'explore.gap-is': 'Разница = сеть − трекер, % от трекера',
  'explore.partial': 'Не целиком: {names}',
  'explore.not-linked': 'не связан',
  'explore.not-named': 'не назван',
  'explore.choose-link': 'Связать',
  'explore.too-few': 'мало данных',
  'explore.declined': 'отклонено {count}',
  'explore.open-row': 'Показать, что внутри',
  'explore.close-row': 'Скрыть, что внутри',
  'explore.plot-compared': 'Выплата по дням, связанные офферы',
  'explore.axis': 'Ось начинается не с нуля',
  'explore.plot-plain': 'Выплата по дням',

  'explore.into-day': 'Щелчок или Enter: только этот день',
  'explore.one-day': 'Один день',
  'explore.none-found': 'За эти дни ничего такого нет.',
  'explore.show-all': 'Показать всё',
  'explore.not-broken-down': 'Без разбивки',
  'explore.only-at': 'только {name}',
  'explore.untold-address': 'Адреса связанных офферов не передают в {name}: {words}.',
  'explore.group-note': 'Серым — то, чего об этих офферах не сообщает никто.',
  'explore.matched-exactly':
    'Значение стоит с обеих сторон, если обе пишут его одинаково; у известного лишь одной стороне расхождения нет.',
  'explore.untold-words': 'Нет у {name}: {words}.',

  'explore.why-of': 'Почему: {name}',
  'explore.against-whom': '{here} и {there}',
  'explore.unlinked-text': 'Этот оффер не связан ни с одной сетью, сравнить его не с чем.',
  'explore.ledger': 'От трекера к сети',
  'explore.tracked-by': 'Считает {name}',
  'explore.said-by': 'Говорит {name}',
  'explore.of-it': 'из них {status}',

  'origin.label': 'там называется «{label}»',
  'origin.absent': 'не сообщает',
  'origin.unique-range': 'люди посчитаны один раз за все эти дни: один вопрос платформе, не сумма дней',
  'origin.unique-day': 'люди посчитаны один раз за день, как сообщает платформа',
  'origin.zone': 'дни в поясе {zone}',
  'origin.as-of': 'на {when}',
  'origin.complete': 'полностью',
  'origin.partial': 'частично: строк может не хватать',
  'origin.closed': 'за завершённые дни, {days}',
  'origin.verdict': 'оценка: {verdict}',
  'origin.converted': 'обе стороны в одной валюте по курсам этих дней',
  'origin.change': 'к прежним дням',
  'origin.of.cr': 'конверсии ÷ клики',
  'origin.of.epc': 'выплата ÷ клики',
  'origin.of.perConversion': 'выплата ÷ конверсии',
  'origin.of.profit': 'выплата − расход',
  'origin.of.roi': '(выплата − расход) ÷ расход',

  'ruled.title': 'Исключено',
  'ruled.zone': 'Часовой пояс',
  'ruled.days': 'Дни',
  'ruled.currency': 'Валюта',
  'ruled.per-conversion': 'Выплата за конверсию',
  'ruled.clicks': 'Потеря кликов, не тот оффер',
  'ruled.age': 'Старые цифры',
  'ruled.both': '{value} у обеих сторон',
  'ruled.whole': '{days} у обеих, полностью',
  'ruled.within': '{percent}, в пределах нормы',

  'packet.make': 'Пакет для спора',
  'packet.language': 'Язык пакета',
  'packet.making': 'Собираем пакет',
  'packet.title': '{here} и {there}: что насчитала каждая сторона',
  'packet.definitions': 'На чём стоят числа',
  'packet.sides': 'Стороны',
  'packet.zone': 'Дни в поясе',
  'packet.not-aligned': 'дни сторон — не одни и те же отрезки времени',
  'packet.currency': 'Валюта',
  'packet.rates': 'Курсы',
  'packet.rate': '1 {from} = {rate} {to} ({origins})',
  'packet.rate-platform': 'курс платформы',
  'packet.rate-ecb': 'Европейский центральный банк',
  'packet.rate-typed': 'задан вручную',
  'packet.clicks-are': 'Клики',
  'packet.conversions-are': 'Конверсии',
  'packet.affiliate': 'Партнёр',
  'packet.gap-is': 'Разница',
  'packet.gap-is-text': '{there} − {here}',
  'packet.as-of': 'По состоянию на',
  'packet.notes': 'Примечания',
  'packet.why': 'Вероятные причины',
  'packet.made': 'Составлено',
  'packet.days': 'По дням',
  'packet.total': 'Итого',
  'packet.links': 'Связанные офферы',
  'packet.known-by': 'Как связаны',
  'packet.difference': 'Разница',
  'packet.of': '{share} от чисел {name}',
  'packet.sums':
    'Каждый итог — сумма строк над ним. Эта страница никого не спрашивает и ничего не загружает.',
  'packet.no-rows': 'Здесь не показано: списки отдельных конверсий есть не у обеих сторон.',
  'packet.time': 'Время',
  'packet.click': 'ID клика',
  'packet.id': 'ID конверсии',
  'packet.offer': 'Оффер',
  'packet.amount': 'Выплата',
  'packet.status': 'Статус',
  'packet.clicks': 'клики',
  'packet.conversions': 'конверсии',
  'packet.approved': 'одобрено',
  'packet.pending': 'ожидает',
  'packet.hold': 'в холде',
  'packet.rejected': 'отклонено',
  'packet.payout': 'выплата',
  'packet.approvedPayout': 'выплата одобрена',
  'packet.pendingPayout': 'выплата ожидает',
  'packet.holdPayout': 'выплата в холде',
  'packet.rejectedPayout': 'выплата отклонена',
  'packet.payout-in': 'выплата в {currency}',

  'word.campaign': 'Кампания',
  'word.offer': 'Оффер',
  'word.affiliate': 'Партнёр',
  'word.advertiser': 'Рекламодатель',
  'word.network': 'Сеть',
  'word.source': 'Источник',
  'word.country': 'Страна',
  'word.sub1': 'Саб 1',
  'word.sub2': 'Саб 2',
  'word.sub3': 'Саб 3',
  'word.sub4': 'Саб 4',
  'word.sub5': 'Саб 5',
  'word.sub6': 'Саб 6',
  'word.sub7': 'Саб 7',
  'word.sub8': 'Саб 8',
  'word.sub9': 'Саб 9',
  'word.sub10': 'Саб 10',
  'word.day': 'День',
  'word.hour': 'Час',
  'word.there': 'Подключение',

  'column.impressions': 'Показы',
  'column.visits': 'Визиты',
  'column.clicks': 'Клики',
  'column.uniqueClicks': 'Уник. клики',
  'column.invalidClicks': 'Недейств. клики',
  'column.conversions': 'Конверсии',
  'column.approved': 'Одобрено',
  'column.pending': 'Ожидает',
  'column.hold': 'В холде',
  'column.rejected': 'Отклонено',
  'column.events': 'События',
  'column.advertiserRevenue': 'Доход от рекл.',
  'column.approvedAdvertiserRevenue': 'Доход одобрен',
  'column.pendingAdvertiserRevenue': 'Доход ожидает',
  'column.holdAdvertiserRevenue': 'Доход в холде',
  'column.rejectedAdvertiserRevenue': 'Доход отклонён',
  'column.payout': 'Выплата',
  'column.approvedPayout': 'Выплата одобр.',
  'column.pendingPayout': 'Выплата ожид.',
  'column.holdPayout': 'Выплата в холде',
  'column.rejectedPayout': 'Выплата откл.',
  'column.mediaCost': 'Расход',
  'column.cr': 'CR',
  'column.epc': 'На клик (EPC)',
  'column.perConversion': 'Выпл. / конв.',
  'column.profit': 'Прибыль',
  'column.roi': 'Окуп. (ROI)',

  // ## Links.

  'link.url-id': 'ID оффера в ссылке оффера:',
  'link.external-id': 'ID оффера в сети:',
  'link.name-id': 'ID оффера в названии:',
  'link.name': 'То же название:',
  'link.manual': 'Выбрано вами',
  'link.none': 'Вы сказали, что другой стороны нет',
  'link.certain': 'точно',
  'link.change': 'Изменить',
  'link.change-of': 'Изменить связь: {name}',
  'link.more': '{count, plural, one {ещё # связь} few {ещё # связи} many {ещё # связей} other {ещё # связи}}',
  'choose.title': 'У этого оффера пока нет связи',
  'choose.title-change': 'Другая связь для этого оффера',
  'choose.text': 'Выберите, как он называется в сети. Trackside запомнит.',
  'choose.none-kept': 'Вы сказали, что другой стороны нет. Выберите, если это изменилось.',
  'choose.search': 'Поиск оффера по названию или ID',
  'choose.here': 'На этой странице',
  'choose.conversions': 'Конв.',
  'choose.found':
    '{count, plural, =0 {Ничего не найдено} one {# оффер} few {# оффера} many {# офферов} other {# оффера}}',
  'choose.looking': 'Ищем',
  'choose.none': 'Ни один из них',
  'choose.none-text': 'Больше не предлагать для этого оффера',
  'choose.link': 'Связать оффер',
  'choose.keep-none': 'Оставить без связи',
  'choose.not-now': 'Не сейчас',
  'choose.clicks': '{count, plural, one {# клик} few {# клика} many {# кликов} other {# клика}}',
  'choose.nothing': 'Ничего не подошло. Ищите по другому слову или по ID.',
  'choose.suggested': 'Похоже на',
  'choose.like.name': 'похожее название {share}',
  'choose.like.name-id': 'ID в названии',
  'choose.like.url': 'в ссылке оффера',
  'choose.pays': 'платит {amount}',
  'choose.pays-same': 'те же {amount}',
  'choose.idle': 'трафика не было',
  'choose.early': 'Взгляните ещё раз и нажмите снова.',
  'choose.outdated': 'Список тем временем изменился. Выберите снова.',
  'link.choose': 'Выбрать',
  'link.choose-of': 'Выбрать связь: {name}',

  'links.count': 'связано {linked} из {all}',
  'links.about':
    'Какой оффер сети какому вашему соответствует. Большинство связей видно из ссылки оффера, остальные выбираете вы, и выбор запоминается.',
  'links.search': 'Поиск по названию или ID, у вас или в сети',
  'links.offer': 'Ваш оффер',
  'links.payout': 'Выплата, 7 дн.',
  'links.there': 'Ведёт на',
  'links.none-found': 'Ничего не подошло. Ищите по другому слову или по ID.',
  'links.first': 'Первые {shown} из {found}. Остальные — через поиск.',
  'links.looking': 'Запрашиваем офферы',
  'links.empty': 'Офферов пока нет',
  'links.empty-text': 'Подключите трекер: здесь будут его офферы и то, куда они ведут.',
  'links.undo': 'Отменить',
  'links.only': 'Показать',
  'links.only-all': 'Все',
  'links.only-open': 'Не связаны',
  'links.only-decided': 'Решено вами',
  'links.none-of': 'Вы сказали, что у {name} его нет',
  'links.not-this': 'Не то',
  'links.not-this-of': 'Не то для {name}: {there}',
  'links.undo-link-of': 'Отменить ваш выбор для {name}: {there}',
  'links.suggested': 'Возможно',
  'links.accept': 'Связать',
  'links.accept-of': 'Связать {name} с {there}',
  'links.export': 'Экспорт в CSV',
  'links.exporting': 'Собираем…',
  'links.export-failed': 'Не экспортировано',
  'links.file.connection': 'Подключение',
  'links.file.offer-id': 'ID оффера',
  'links.file.offer': 'Оффер',
  'links.file.payout': 'Выплата, 7 дн.',
  'links.file.currency': 'Валюта',
  'links.file.to': 'Ведёт на',
  'links.file.there-ids': 'ID офферов там',
  'links.file.there': 'Офферы там',
  'links.file.origin': 'Найдено по',
  'links.file.evidence': 'Основание',
  'links.own': 'У вас, последние 7 дней',

  // ## Welcome.

  'welcome.title': 'Добро пожаловать в Trackside',
  'welcome.question': 'Вам платят за всё, что вы отправили?',
  'welcome.what':
    'Trackside ставит числа партнёрской сети рядом с числами трекера — прямо на странице, где вы работаете. Если они расходятся, он говорит, на сколько и почему.',
  'welcome.demo': 'Попробовать демо',
  'welcome.add': 'Добавить подключение',
  'welcome.demo-note': 'Для демо не нужны ни аккаунт, ни ключ. Две минуты.',
  'welcome.picture': 'Таблица трекера со значком в каждой строке и панель, которая объясняет расхождение',
  'welcome.campaign': 'Кампания',
  'welcome.why': 'Affise отклонил 18 конверсий, 17 из них с 5 ноября.',
  'welcome.tracked': 'По данным Voluum',
  'welcome.says': 'По данным Affise',
  'welcome.gap': 'Расхождение',
  'welcome.keys': 'Ключи остаются здесь',
  'welcome.keys-text':
    'Зашифрованы в этом браузере. Каждый ключ уходит только своей платформе. Сервера у Trackside нет.',
  'welcome.numbers': 'И числа тоже',
  'welcome.numbers-text':
    'Статистика хранится на этом компьютере, чтобы было видно, что сеть изменила задним числом. Удалить её можно в любой момент.',
  'welcome.looks': 'Он только смотрит',
  'welcome.looks-text':
    'Trackside читает и ничего не меняет в ваших аккаунтах. Показывается он только на сайтах, которые вы разрешили по одному.',
  'welcome.pin': 'Закрепите его:',
  'welcome.pin-chrome': 'откройте значок-пазл на панели браузера и нажмите булавку рядом с Trackside.',
  'welcome.pin-firefox':
    'откройте значок-пазл на панели браузера, нажмите шестерёнку рядом с Trackside и выберите «Закрепить на панели инструментов».',
  'welcome.pin-why': 'На его значке — число расхождений, которые ждут вас.',

  // ## Options: connections and look.

  'options.title': 'Настройки Trackside',
  'options.sections': 'Разделы',
  'options.connections': 'Подключения',
  'options.links': 'Связи',
  'options.comparison': 'Сравнение',
  'options.look': 'Вид и язык',

  'list.empty.title': 'Подключений пока нет',
  'list.empty.text': 'Добавьте трекер и сеть: их цифры по одному офферу встанут рядом.',
  'list.account': 'Аккаунт',
  'list.account-affiliate': '{name}, партнёр {id}',
  'list.account-id': 'партнёр {id}',
  'list.read-in': 'Читается в',
  'list.ends-with': 'на {last}',
  'list.edit': 'Изменить',
  'list.rename-of': 'Переименовать {name}',
  'list.name-of': 'Новое название: {name}',
  'list.rename-keep': 'Сохранить название',
  'list.copy-of': 'Создать копию: {name}',
  'list.edit-of': 'Изменить: {name}',
  'list.check': 'Проверить ещё раз: {name}',
  'list.delete-of': 'Удалить: {name}',
  'list.new-key': 'Новый ключ',
  'list.new-key-of': 'Новый ключ: {name}',
  'list.working': 'Работает',
  'list.fetching': 'Загружает старые дни',
  'list.checking': 'Проверяем',
  'list.days-kept':
    '{days, plural, one {хранится # день} few {хранится # дня} many {хранится # дней} other {хранится # дня}}',
  'list.never': 'цифр пока нет',
  'list.last-numbers': 'последние цифры {time}',
  'list.key': 'Ключ',
  'list.sees': 'Видит',
  'list.assigned-only': 'только закреплённое за ним',

  'portal.admin': 'админка',
  'portal.affiliate': 'кабинет партнёра',
  'portal.publisher': 'кабинет паблишера',
  'portal.advertiser': 'кабинет рекламодателя',
  'portal.network': 'кабинет сети',
  'portal.tracker': 'трекер',
  'staff.general-manager': 'General-менеджер',
  'staff.affiliate-manager': 'аффилейт-менеджер',
  'staff.account-manager': 'аккаунт-менеджер',
  'staff.owner': 'владелец',

  'shape.copy': 'Скопировать форму ответа',
  'shape.asking': 'Спрашиваем…',
  'shape.copied': 'Форма скопирована',
  'shape.failed': 'Не скопировано',
  'form.add': 'Добавить подключение',
  'form.copy': 'Подключение как {name}',
  'form.copied': 'Всё, кроме ключа, как в {name}.',
  'form.copied-step': 'Сохранённые ключи не покидают хранилище, поэтому введите ключ этого подключения.',
  'form.edit': 'Изменить: {name}',
  'form.platform': 'Платформа',
  'form.experimental': 'пробно',
  'form.experimental-title': '{platform}: чтение ещё не подтверждено настоящим аккаунтом',
  'form.experimental-step':
    'Сверьте числа с кабинетом. Если они расходятся, «Скопировать форму ответа» на карточке копирует, что отвечает {platform}: только названия полей, для сообщения об ошибке.',
  'form.name': 'Название',
  'form.name-hint': 'Ваше; стоит рядом с каждой цифрой.',
  'form.time-zone': 'Часовой пояс',
  'form.time-zone-hint': '{platform} его не сообщает: выберите тот, в котором видны отчёты.',
  'form.currency': 'Валюта',
  'form.currency-hint': '{platform} её не сообщает: выберите валюту аккаунта.',
  'form.this-computer': 'Этот компьютер',
  'form.often': 'Частые',
  'form.all': 'Все',
  'form.keep': 'Сохранён: кончается на {last}. Оставьте пустым, чтобы не менять.',
  'form.optional': 'необязательно',
  'form.required': 'Заполните это поле.',
  'form.asks':
    '{count, plural, one {Браузер спросит про # сайт:} few {Браузер спросит про # сайта:} many {Браузер спросит про # сайтов:} other {Браузер спросит про # сайта:}}',
  'form.asks-none': 'Браузер ни о чём не спросит: демо не нужна сеть.',
  'form.asks-later': 'Браузер спросит про сайты этого подключения; они появятся здесь, когда введёте адрес.',
  'form.use-api': 'читать статистику',
  'form.use-dashboard': 'показывать панель на страницах',
  'form.secret':
    'Ключ уходит только своей платформе. Он хранится зашифрованным в этом браузере; потом видны лишь последние четыре знака.',
  'form.save': 'Сохранить и проверить',
  'form.checking': 'Спрашиваем {platform}…',
  'form.refused': 'Браузеру не разрешили доступ к {hosts}, поэтому ничего не сохранено.',
  'form.refused-step': 'Нажмите «Сохранить и проверить» ещё раз и выберите «Разрешить».',
  'form.saved': '{name} работает: {account}. Загружаем последние 7 дней.',
  'form.saved-plain': '{name} работает. Загружаем последние 7 дней.',

  'repair.title':
    '{count, plural, one {Браузер больше не пускает Trackside на # сайт} few {Браузер больше не пускает Trackside на # сайта} many {Браузер больше не пускает Trackside на # сайтов} other {Браузер больше не пускает Trackside на # сайта}}',
  'repair.api': 'читать статистику: {name}',
  'repair.dashboard': 'показывать панель на страницах: {name}',
  'repair.allow':
    '{count, plural, one {Разрешить снова} few {Разрешить снова} many {Разрешить снова} other {Разрешить снова}}',
  'repair.refused': 'Браузеру не разрешили. Всё осталось как было.',

  'delete.title': 'Удалить {name}?',
  'delete.goes': 'Вместе с ним из этого браузера уйдут:',
  'delete.key': 'его ключ',
  'delete.table': 'вставленная вами таблица',
  'delete.days':
    '{days, plural, one {его цифры за # день} few {его цифры за # дня} many {его цифры за # дней} other {его цифры за # дня}}',
  'delete.links':
    '{count, plural, one {# связь, выбранная вами} few {# связи, выбранные вами} many {# связей, выбранных вами} other {# связи, выбранной вами}}',
  'delete.bands':
    '{count, plural, one {границы # пары или связи} few {границы # пар или связей} many {границы # пар или связей} other {границы # пары или связи}}',
  'delete.sites': 'кнопка, метки и панель на {hosts}',
  'delete.views':
    '{count, plural, one {Сохранённый вид останется, но без него: {names}.} few {# сохранённых вида останутся, но без него: {names}.} many {# сохранённых видов останутся, но без него: {names}.} other {# сохранённого вида останутся, но без него: {names}.}}',
  'delete.rest':
    'Доступ к сайтам вернётся браузеру, если он не нужен другому подключению. На стороне {platform} ничего не изменится.',
  'delete.confirm': 'Удалить',
  'delete.done': '{name} удалено.',
  'delete.done-released': '{name} удалено. Доступ возвращён: {hosts}.',

  'look.language': 'Язык',
  'look.language-auto': 'Как в браузере ({name})',
  'look.theme': 'Цвета',
  'look.theme-auto': 'Как в системе',
  'look.theme-light': 'Светлые',
  'look.theme-dark': 'Тёмные',
  'look.theme-hint': 'Для всплывающего окна и страниц Trackside. На кабинетах метки следуют их цветам.',

  // ## Options: lock, storage, transfer, diagnostics, shortcuts; the lock on every page.

  'options.group-data': 'Данные',
  'options.group-judging': 'Как сравнивать',
  'options.group-browser': 'Этот браузер',
  'options.group-help': 'Помощь',
  'options.days': 'Дни и недели',
  'options.shortcuts': 'Сочетания клавиш',
  'options.security': 'Блокировка',
  'options.storage': 'Хранилище',
  'options.transfer': 'Экспорт и импорт',
  'options.diagnostics': 'Диагностика',

  'locked.title': 'Trackside заблокирован',
  'locked.text': 'Данные появятся после парольной фразы. До этого ни одна платформа не запрашивается.',
  'locked.unlock': 'Разблокировать',
  'locked.opening': 'Открываю…',
  'locked.elsewhere': 'Открыть настройки',
  'locked.forgotten': 'Забыли её?',
  'locked.give-up-text':
    'Без неё ключи никто не откроет. Можно начать без парольной фразы: все сохранённые ключи и данные исчезнут из этого браузера, подключения, связи и настройки останутся. Каждое подключение потом снова попросит ключ.',
  'locked.give-up': 'Забыть ключи',

  'lock.off-title': 'Парольная фраза не задана',
  'lock.off-text':
    'Ключи в этом браузере зашифрованы в любом случае. С парольной фразой их не откроет и тот, кто скопирует весь профиль. Trackside спрашивает её один раз после каждого запуска браузера; до этого он не показывает данных и не обращается к платформам.',
  'lock.on-title': 'Защищено парольной фразой',
  'lock.on-text': 'Разблокировано, пока браузер открыт или пока вы не заблокируете сами.',
  'lock.now': 'Заблокировать',
  'lock.set-button': 'Задать фразу',
  'lock.setting': 'Шифрую ключи…',
  'lock.lost':
    'Восстановить её нельзя. Если вы её забудете, ключи пропадут и их придётся ввести заново; на платформах ничего не потеряется.',
  'lock.change': 'Сменить парольную фразу',
  'lock.change-button': 'Сменить фразу',
  'lock.changed': 'Парольная фраза изменена.',
  'lock.turn-off': 'Выключить блокировку',
  'lock.turn-off-text':
    'Ключи останутся зашифрованными в этом браузере, но, как и раньше, будут открываться сами при его запуске.',
  'lock.turn-off-button': 'Выключить',
  'lock.turned-off': 'Блокировка выключена.',
  'lock.turned-on': 'Парольная фраза задана. Trackside спросит её после следующего запуска браузера.',
  'locked.passphrase': 'Парольная фраза',
  'lock.current': 'Текущая фраза',
  'lock.new': 'Новая фраза',
  'lock.again': 'Ещё раз',
  'lock.differs': 'Фразы не совпадают.',
  'lock.strength-hint': 'Не меньше 8 символов; четыре-пять слов легко набрать и трудно подобрать.',
  'lock.strength-short': 'Слишком коротко: нужно не меньше 8 символов.',
  'lock.strength-weak': 'Слабая: украденный профиль откроют за несколько дней.',
  'lock.strength-fair': 'Средняя: от любопытного защитит, от арендованного компьютера — нет.',
  'lock.strength-strong': 'Надёжная.',

  'storage.about':
    'Ответы за закрытые дни сохраняются, чтобы не спрашивать платформу дважды и чтобы было видно, что потом изменилось. Всё это лежит в этом браузере.',
  'storage.of': 'из {limit}, которые можно занять',
  'storage.nothing': 'Сохранённых данных пока нет.',
  'storage.connection': 'Подключение',
  'storage.gone': 'Удалённое подключение',
  'storage.since': '{days, plural, one {# день} few {# дня} many {# дней} other {# дня}}, самый ранний {day}',
  'storage.rows': 'Строки',
  'storage.size': 'Размер',
  'storage.keep': 'Сколько хранить',
  'storage.keep-days': 'Хранить данные',
  'storage.keep-days-hint': 'Более старые дни удаляются сами.',
  'storage.keep-size': 'Занимать не больше',
  'storage.keep-size-hint': 'Сверх этого сначала удаляются самые старые дни; сегодняшний остаётся всегда.',
  'storage.megabytes': 'МБ',
  'storage.between': 'Целое число от {least} до {most}.',
  'storage.clear': 'Очистить',
  'storage.clear-title': 'Удалить все сохранённые данные, {size}?',
  'storage.clear-text':
    'Подключения, связи и настройки останутся. Последние дни будут запрошены снова, когда вы откроете Trackside; увидеть, что платформы меняли задним числом, больше не получится.',
  'storage.cleared': 'Сохранённых данных больше нет.',
  'storage.forgetful': 'Браузер не даёт места для данных',
  'storage.forgetful-text':
    'Они живут только в памяти и запрашиваются заново после каждого отдыха фоновой части. Освободите место на диске или перезапустите браузер; в приватном окне так и останется.',

  'transfer.export': 'Экспорт',
  'transfer.export-text':
    'Один файл с подключениями, связями и настройками: для другого браузера или как копия. Статистики в нём нет.',
  'transfer.with-keys': 'Вместе с ключами',
  'transfer.with-keys-hint':
    'Зашифрованы парольной фразой, которую вы введёте здесь. Без неё ключей в файле нет.',
  'transfer.passphrase': 'Парольная фраза для этого файла',
  'transfer.export-button': 'Экспортировать в файл',
  'transfer.exporting': 'Записываю…',
  'transfer.bring': 'Импорт',
  'transfer.import-text':
    'Добавляет содержимое файла к тому, что есть; заменяются только отдельные настройки. Сначала вы увидите, что изменится.',
  'transfer.choose': 'Выбрать файл',
  'transfer.or-drop': 'или перетащите его сюда',
  'transfer.plan-rest':
    '{links, plural, =0 {Связей нет} one {# связь} few {# связи} many {# связей} other {# связи}}, {settings, plural, =0 {настройки не изменятся} one {изменится # настройка} few {изменятся # настройки} many {изменятся # настроек} other {изменятся # настройки}}',
  'transfer.ready': 'с ключом',
  'transfer.no-key': 'попросит ключ',
  'transfer.open': 'Парольная фраза этого файла',
  'transfer.open-hint': 'В файле есть ключи. Без парольной фразы они останутся в нём.',
  'transfer.open-button': 'Открыть ключи',
  'transfer.asks':
    '{count, plural, one {Браузер попросит доступ к # сайту; если отказать, подключения будут его ждать.} few {Браузер попросит доступ к # сайтам; если отказать, подключения будут его ждать.} many {Браузер попросит доступ к # сайтам; если отказать, подключения будут его ждать.} other {Браузер попросит доступ к # сайта; если отказать, подключения будут его ждать.}}',
  'transfer.asks-none': 'Браузер ничего не попросит.',
  'transfer.import-button': 'Импортировать',
  'transfer.done':
    'Импортировано: {connections, plural, one {# подключение} few {# подключения} many {# подключений} other {# подключения}}, {links, plural, one {# связь} few {# связи} many {# связей} other {# связи}}.',
  'transfer.done-keys':
    '{count, plural, one {# подключение ждёт ключа.} few {# подключения ждут ключей.} many {# подключений ждут ключей.} other {# подключения ждут ключей.}}',
  'transfer.done-sites': 'Разрешите их сайты в разделе «Подключения».',

  'diagnostics.about':
    'Вставьте это в сообщение об ошибке. Здесь нет ключей, имён, идентификаторов и ваших адресов; прочитайте перед отправкой.',
  'diagnostics.copy': 'Копировать',
  'diagnostics.copied': 'Скопировано',
  'diagnostics.not-copied': 'Не скопировано',

  'days-set.zone': 'Часовой пояс дней',
  'days-set.zone-hint':
    'В нём окно и «Обзор» делят дни; обе стороны запрашиваются в нём. На странице платформы действует её собственный.',
  'days-set.zone-auto': 'Как у первого трекера',
  'days-set.week': 'Первый день недели',
  'days-set.week-hint': 'Для «этой недели» и «прошлой недели».',

  'keys.everywhere': 'На странице платформы',
  'keys.panel': 'Открыть или закрыть панель',
  'keys.none': 'не задано',
  'keys.browser': 'Эти клавиши хранит сам браузер, поэтому меняются они на его странице.',
  'keys.change': 'Изменить в браузере',
  'keys.pages': 'На страницах Trackside',
  'keys.refresh': 'Запросить новые данные',
  'keys.find': 'Найти',
  'keys.close': 'Закрыть открытое',
  'keys.move': 'Двигаться по спискам и вариантам',

  'search.label': 'Найти настройку',
  'search.found':
    '{count, plural, =0 {Ничего не найдено} one {Найдена # настройка} few {Найдены # настройки} many {Найдено # настроек} other {Найдено # настройки}}',
  'search.nothing': 'Настроек с такими словами нет.',

  // ## Options: sites.

  'options.sites': 'Сайты',
  'sites.about':
    'На страницах этих сайтов расхождение видно рядом с числами — пока браузер разрешает к ним доступ.',
  'sites.none': 'Сайтов пока нет',
  'sites.none-text':
    'Сохраните подключение с адресом кабинета или нажмите «Показывать на этом сайте» во всплывающем окне на странице трекера или партнёрской сети.',
  'sites.of': 'Страницы: {names}',
  'sites.bound': 'показывается, потому что вы так решили',
  'sites.on': 'Показывать',
  'sites.on-of': 'Показывать на {host}',
  'sites.all': 'И расход, и другие сети',
  'sites.all-of': 'Расход, прибыль и другие сети на {host}',
  'sites.remove': 'Убрать',
  'sites.remove-of': 'Убрать {host} и вернуть разрешение',
  'sites.not-allowed': 'Браузер не разрешает',
  'sites.hidden': 'Скрыто вами',
  'sites.hidden-pages':
    '{count, plural, one {скрыта # страница} few {скрыты # страницы} many {скрыто # страниц} other {скрыто # страницы}}',
  'sites.hidden-everywhere': 'Скрыто на всех страницах, как вы выбрали на одной из них.',
  'sites.show-again': 'Показать снова',
  'sites.show-again-of': 'Показать снова на {host}',
  'sites.offer': 'Похоже на {platform}',
  'sites.whose': 'Чьи это страницы?',
  'sites.show': 'Показывать на этом сайте',
  'sites.refused': 'Браузер не получил разрешения. Ничего не изменилось.',

  // ## Options: how it compares.

  'comparison.about':
    'Что считать расхождением и в каких деньгах встречаются стороны. Изменение действует сразу и на всех страницах.',
  'comparison.not-saved': 'Изменение не сохранено',

  'bands.title': 'Насколько числа могут отличаться',
  'bands.about':
    'Расхождение — это другая сторона минус эта, в процентах от этой. Между двумя границами — «Внимание». Оцениваются только завершённые дни.',
  'bands.metric': 'Показатель',
  'bands.ok': 'Сходится до',
  'bands.alert': 'Расхождение от',
  'bands.floor': 'Мало данных до',
  'bands.default': 'По умолчанию',
  'bands.default-of': 'По умолчанию: {metric}',
  'bands.effect.clicks':
    'Из {base} кликов: до {ok} больше или меньше — сходится, свыше {alert} — расхождение; разница меньше {floor} не оценивается.',
  'bands.effect.conversions':
    'Из {base} конверсий: до {ok} больше или меньше — сходится, свыше {alert} — расхождение; разница меньше {floor} не оценивается.',
  'bands.effect.payout':
    'Из выплаты {base}: до {ok} больше или меньше — сходится, свыше {alert} — расхождение; разница меньше {floor} не оценивается.',
  'bands.error-number': 'Число от 0 до {most}.',
  'bands.error-whole': 'Целое число от 0 до {most}.',
  'bands.error-ok': 'Не больше {alert}: там начинается расхождение.',
  'bands.error-alert': 'Не меньше {ok}: до этой границы сходится.',

  'overrides.title': 'Исключения',
  'overrides.about':
    'Два подключения или одна связь между ними, которые заведомо считают по-разному. Связь важнее подключений, они важнее общих границ.',
  'overrides.none': 'Нет: общие границы действуют везде.',
  'overrides.all-links': 'Все связи между ними',
  'overrides.gone': 'удалённое подключение',
  'overrides.same': 'Как выше, пока вы не измените число.',
  'overrides.own':
    '{count, plural, one {# свой показатель} few {# своих показателя} many {# своих показателей} other {# своего показателя}}',
  'overrides.remove': 'Убрать',
  'overrides.remove-of': 'Убрать исключение: {name}',
  'overrides.inherit': 'Как выше',
  'overrides.inherit-of': 'Как выше: {metric}',
  'overrides.new': 'Добавить исключение',
  'overrides.here': 'Эта сторона',
  'overrides.here-hint': 'Кто отправляет трафик; процент — от её чисел.',
  'overrides.there': 'Другая сторона',
  'overrides.there-hint': 'Кто за него платит.',
  'overrides.link': 'Связь',
  'overrides.link-hint': 'Один оффер или все, что ведут от одной стороны к другой.',
  'overrides.find': 'Поиск по этим связям',
  'overrides.taken': 'Для них исключение уже есть.',
  'overrides.add': 'Добавить',
  'overrides.needs-two': 'Сначала подключите трекер и сеть.',

  'statuses.title': 'Какие конверсии считать',
  'statuses.about':
    'Какие конверсии сети и чья выплата сравниваются. Платформа, которая их не различает, например трекер, остаётся со своим одним числом.',
  'statuses.approved': 'Подтверждённые',
  'statuses.approved-hint': 'приняты и оплачиваются',
  'statuses.pending': 'В ожидании',
  'statuses.pending-hint': 'решения ещё нет',
  'statuses.hold': 'На холде',
  'statuses.hold-hint': 'приняты, выплата отложена',
  'statuses.rejected': 'Отклонённые',
  'statuses.rejected-hint': 'не оплачиваются, но трекер может их считать',
  'statuses.error-none': 'Хотя бы одни нужно считать.',

  'currency.title': 'Две валюты',
  'currency.convert': 'Пересчитывать в одну валюту',
  'currency.convert-hint':
    'Выключено: если валюты сторон разные, расхождения в деньгах нет. Включено: обе суммы видны и сравниваются и в одной валюте, каждый день по своему курсу, со знаком ≈.',
  'currency.ask':
    'При включении браузер спросит разрешение на {host}: там Европейский центральный банк публикует курсы рабочих дней. О вас туда ничего не отправляется.',
  'currency.display': 'Валюта показа',
  'currency.display-hint': 'Собственная валюта каждой стороны тоже остаётся на виду.',
  'currency.refused': 'Браузеру не разрешили обращаться к {host}',
  'currency.refused-text': 'Используются только курсы самих платформ и введённые вами.',
  'currency.allow': 'Разрешить',

  'rates.title': 'Свои курсы',
  'rates.about':
    'Для валют, которые никто другой не котирует: RUB, UAH, KZT, USDT. Они последние в очереди: сначала курс самой платформы для её денег, затем Европейского центрального банка.',
  'rates.one': '1 {currency} =',
  'rates.rate': 'Курс',
  'rates.rate-of': '{currency} за 1 {per}',
  'rates.since': 'С дня',
  'rates.since-of': 'С какого дня {currency} за 1 {per}',
  'rates.since-hint': 'Пусто: всегда',
  'rates.remove': 'Убрать курс {currency} за 1 {per}',
  'rates.per': '1 единица',
  'rates.currency': 'в валюте',
  'rates.add': 'Добавить',
  'rates.error-rate': 'Число больше нуля, например 92,5.',
  'rates.error-code': 'Код, например RUB или USDT.',
  'rates.error-same': 'Нужны две разные валюты.',
  'rates.error-taken': 'Курс с этого дня уже есть.',

  'rates.used': 'Курсы на сегодня',
  'rates.used-none': 'Все подключения в {currency}: пересчитывать нечего.',
  'rates.used-rate': '1 {from} = {rate} {to}',
  'rates.missing': 'Сколько {to} в 1 {from}, никто не знает: для {name} расхождения нет. Введите курс выше.',
  'rates.origin.platform': 'курс самой платформы',
  'rates.origin.ecb': 'Европейский центральный банк',
  'rates.origin.typed': 'введён вами',
  'rates.fixed': '{origins}, {day}',
  'rates.for': 'для {names}',

  'rhythm.title': 'Как часто запрашивать числа',
  'rhythm.refresh': 'Числа за сегодня',
  'rhythm.refresh-hint':
    'Связанных пар, пока вы заняты другим. Открытое окно или панель спрашивают сами; чаще — больше расход лимитов платформы.',
  'rhythm.never': 'Только когда смотрю',
  'rhythm.minutes':
    '{count, plural, one {Каждую # минуту} few {Каждые # минуты} many {Каждые # минут} other {Каждые # минуты}}',
  'rhythm.hour': 'Каждый час',
  'rhythm.recheck': 'Завершённые дни запрашиваются снова, потому что платформы их ещё меняют',
  'rhythm.clicks': 'Клики',
  'rhythm.clicks-hint': 'Поздние и признанные недействительными.',
  'rhythm.summaries': 'Суммы',
  'rhythm.summaries-hint': 'То, что платформы уточняют задним числом.',
  'rhythm.conversions': 'Конверсии и деньги',
  'rhythm.conversions-hint': 'Подтверждённые, отклонённые или загруженные позже.',
  'rhythm.days': 'дн.',

  'metrics.title': 'Метрики и что они значат',
  'metrics.about':
    'Платформы называют одним словом разное. Здесь слово всегда значит одно и то же; какие метрики взяты, стоит под сравнением.',
  'metrics.compared': 'сравнивается',
  'metrics.told-by': 'Сообщают',
  'metrics.nobody': 'Ни одно ваше подключение этого не сообщает: стоит прочерк, а не ноль.',
  'metrics.name.visits': 'Визиты',
  'metrics.name.clicks': 'Клики',
  'metrics.name.uniqueClicks': 'Уникальные клики',
  'metrics.name.invalidClicks': 'Недействительные клики',
  'metrics.name.conversions': 'Конверсии',
  'metrics.name.payout': 'Выплата',
  'metrics.name.advertiserRevenue': 'Доход от рекламодателя',
  'metrics.name.mediaCost': 'Расход',
  'metrics.visits': 'Заходы в кампанию трекера, до лендинга.',
  'metrics.clicks':
    'Люди, которых трекер отправил на оффер или которых там увидела сеть. Без лендинга вместо них стоят визиты трекера.',
  'metrics.uniqueClicks': 'Каждый человек один раз. По дням и офферам их нельзя сложить.',
  'metrics.invalidClicks': 'Клики, которые сама платформа считает повторами, ботами или лишними.',
  'metrics.conversions':
    'Подтверждённые, в ожидании и на холде вместе или статусы, выбранные выше; отклонённые — только если выбраны. Где платформа не различает статусы, её собственный счёт.',
  'metrics.payout': 'Сколько сеть должна вам за эти конверсии. Трекер называет эти же деньги доходом.',
  'metrics.advertiserRevenue': 'Сколько рекламодатель должен сети. С вашей выплатой не сравнивается.',
  'metrics.mediaCost': 'Сколько вы заплатили за трафик, по данным трекера.',
  'metrics.profit':
    'Подтверждённая выплата связанных офферов минус расход на те же офферы. Если связей нет: выплата по трекеру минус расход, и это указано.',

  // ## Pasted tables.

  'paste.table': 'Таблица',
  'paste.teller': 'Таблица',
  'paste.name': 'Вставленная таблица',
  'paste.again': 'Новая таблица',
  'paste.before': 'Вставлено до сих пор',
  'paste.before-table': '{days}, вставлено {when}',
  'paste.others': 'Дни, вставленные раньше',
  'paste.others-stay': 'Остаются',
  'paste.others-go': 'Уходят',
  'paste.others-stay-hint': 'Новая таблица заменяет свои дни, от первого до последнего; остальные остаются.',
  'paste.others-go-hint': 'Остаётся только новая таблица.',
  'paste.hint':
    'Скопируйте строки в Таблицах, Excel или на странице и вставьте сюда: день, оффер, клики, конверсии, выплата, статус, ид клика — те столбцы, что есть.',
  'paste.or-drop': 'CSV или TSV, или перетащите сюда',
  'paste.header': 'Названия столбцов',
  'paste.header-none': 'Нет: таблица сразу начинается с чисел',
  'paste.header-row': 'Строка {line}: {cells}',
  'paste.header-above':
    '{count, plural, one {# строка над ней — заголовок, она не читается.} few {# строки над ней — заголовок, они не читаются.} many {# строк над ней — заголовок, они не читаются.} other {# строки над ней — заголовок, они не читаются.}}',
  'paste.columns': 'Что в каждом столбце',
  'paste.column': 'Столбец {number}, {name}',
  'paste.is-nothing': 'Не читать',
  'paste.is-day': 'День',
  'paste.is-offer': 'Оффер',
  'paste.is-offerId': 'Ид оффера',
  'paste.is-clicks': 'Клики',
  'paste.is-conversions': 'Конверсии',
  'paste.is-payout': 'Выплата',
  'paste.is-status': 'Статус',
  'paste.is-clickId': 'Ид клика',
  'paste.order': 'Какой это день: {cell}?',
  'paste.open': 'Возможно и то и другое, поэтому таблица не читается, пока вы не скажете.',
  'paste.repeated':
    '{count, plural, one {# строка целиком повторяет другую. Она считается} few {# строки целиком повторяют другие. Они считаются} many {# строк целиком повторяют другие. Они считаются} other {# строки целиком повторяют другие. Они считаются}}',
  'paste.repeated-each': 'каждый раз',
  'paste.repeated-once': 'один раз',
  'paste.mark': 'Дробная часть после',
  'paste.mark-point': 'точки: 1,204.50',
  'paste.mark-comma': 'запятой: 1 204,50',
  'paste.days': 'Дни',
  'paste.offers': 'Офферы',
  'paste.rows': 'Прочитано строк',
  'paste.nothing': 'Ни одна строка не прочитана',
  'paste.nothing-step': 'Укажите выше, в каких столбцах день и оффер и что есть ещё.',
  'paste.bad':
    '{count, plural, one {# строка пропущена} few {# строки пропущены} many {# строк пропущено} other {# строки пропущено}}',
  'paste.bad-more': '{count, plural, one {и ещё #} few {и ещё #} many {и ещё #} other {и ещё #}}',
  'paste.line': 'Строка {line}:',
  'paste.why-total': 'складывает остальные',
  'paste.why-no-day': 'нет дня',
  'paste.why-bad-day': 'это не день:',
  'paste.why-no-offer': 'нет оффера',
  'paste.why-bad-number': 'это не число:',
  'paste.why-bad-status': 'такой статус неизвестен:',
  'paste.why-other-currency': 'в другой валюте:',
  'paste.why-repeated': 'повторяет другую',
  'paste.why-no-numbers': 'нет чисел',
  'paste.why-too-many': 'сверх 20 000, которые хранятся',
  'paste.other-currency': 'Суммы в таблице в {found}, а у подключения {chosen}.',
  'paste.take-currency': 'Взять {found}',
  'paste.save': 'Сохранить {rows, plural, one {# строку} few {# строки} many {# строк} other {# строки}}',
  'paste.save-plain': 'Сохранить',
  'paste.saved':
    'Подключение {name} сохранено: {rows, plural, one {# строка} few {# строки} many {# строк} other {# строки}}.',
  'paste.saved-plain': 'Подключение {name} сохранено.',

  // ## What connectors and the background say themselves. Without plurals.

  'field.dashboard': 'Адрес кабинета',
  'field.api-key': 'Ключ API',
  'field.dashboard-where': 'Адрес кабинета, в который вы входите, из адресной строки браузера.',
  'field.api-address': 'Адрес API',

  'affilae.dashboard-where':
    'Адрес Affilae в адресной строке браузера. Менять не нужно, если у вас он не другой.',
  'affilae.api-key-where':
    'В Affilae: My account, API keys (меню внизу слева). Если их там нет, попросите у своего аккаунт-менеджера права на API.',
  'affilae.programme': 'ID программы',
  'affilae.programme-where': 'Только рекламодателям: 24 знака программы, как в адресе её страниц в Affilae.',
  'affilae.advice-credentials': 'Проверьте, что ключ скопирован целиком и не отозван: My account, API keys.',
  'affilae.advice-access':
    'Ключ работает, но прав на это у него нет. Попросите у аккаунт-менеджера Affilae права на API.',
  'affilae.advice-programme': 'Для ключа рекламодателя укажите также ID программы.',

  'affise.api-address-where':
    'Определяется по адресу кабинета, если он заканчивается на affise.com. Иначе: Settings, Domains (в старых кабинетах Settings, Tracking domains, Default URLs). Вебмастера спрашивают менеджера.',
  'affise.api-key-where':
    'Вебмастера: Settings, Security; если его там нет, спросите менеджера. Сотрудники сети: Users, Add & Manage, страница вашего пользователя, её может открыть только General manager.',
  'affise.advice-credentials':
    'Проверьте, что ключ скопирован целиком и относится к этой сети: у другой сети другой адрес API. Новый ключ отменяет старый.',
  'affise.advice-access':
    'Ключ работает, но этого ему не видно. Обратитесь в сеть: права пользователей задаёт General manager.',
  'affise.advice-advertiser':
    'Это ключ рекламодателя. Trackside читает кабинет вебмастера и кабинет сети: попросите ключ одного из них.',
  'affise.advice-address':
    'Это не адрес API сети Affise. Обычно он выглядит так: https://api-ИМЯ.affise.com; уточните его в сети.',

  'binom.dashboard-where':
    'Адрес вашего трекера из адресной строки браузера. Для Binom 1 скопируйте его целиком, вместе с частью, которая кончается на .php.',
  'binom.api-address-where': 'Только если домен API не тот же, что у кабинета.',
  'binom.api-key-where':
    'Binom 2: Settings, Users, ваш пользователь, API key. Binom 1: Settings, внизу страницы, API. Достаточно пользователя с ограниченными правами.',
  'binom.entry-script': 'Входной скрипт',
  'binom.entry-script-where': 'Только Binom 1: имя файла в адресе кабинета; index.php, если его не меняли.',
  'binom.advice-credentials':
    'Проверьте, что ключ скопирован целиком, не перевыпущен и не заблокирован: Settings, Users, API key. Если трекер закрыт паролем веб-сервера, Trackside не может к нему обратиться.',
  'binom.advice-access':
    'Ключ работает, но его пользователю это не видно. Права пользователей задаёт администратор трекера.',
  'binom.advice-address':
    'Там не отвечает Binom. Укажите домен панели, а не домен кампаний. Для Binom 1 нужен и входной скрипт, имя в адресе, которое кончается на .php. Binom 1 с двухфакторным входом не поддерживается.',
  'binom.advice-two-factor':
    'Binom 1 с двухфакторным входом не поддерживается: он требует новый код при каждом запросе. Создайте пользователя без него, только с правом смотреть статистику, и возьмите его ключ.',

  'cake.dashboard-where': 'Адрес кабинета вебмастера из адресной строки браузера. У каждой сети он свой.',
  'cake.api-address-where': 'Только если он отличается от адреса кабинета; обычно это тот же хост.',
  'cake.affiliate-id': 'ID вебмастера',
  'cake.affiliate-id-where':
    'В кабинете вебмастера: кнопка Reporting API вверху главной страницы показывает его, число, рядом с ключом.',
  'cake.api-key-where': 'За той же кнопкой Reporting API. Если её нет, спросите своего менеджера.',
  'cake.advice-credentials':
    'Проверьте ключ API и ID вебмастера: оба за кнопкой Reporting API в кабинете этой сети, регистр букв в ключе важен.',
  'cake.advice-address':
    'Этот адрес не отвечает как API вебмастера CAKE. Укажите адрес кабинета вебмастера, в который вы входите.',

  'everflow.region': 'Регион',
  'everflow.region-where':
    'Немногие аккаунты хранятся в ЕС. Если не знаете, пусть Trackside попробует оба варианта.',
  'everflow.region-auto': 'Попробовать оба',
  'everflow.region-us': 'США (большинство аккаунтов)',
  'everflow.region-eu': 'ЕС',
  'everflow.api-key-where':
    'Сотрудники сети: Control Center, Security, API Keys; разрешите ключу читать отчёты и офферы. Партнёры: попросите сеть, она создаёт ключ на вкладке API вашей карточки. Ключ показывается один раз.',
  'everflow.advice-credentials':
    'Проверьте, что ключ скопирован целиком и не удалён. Ключ из ЕС работает только с регионом ЕС, остальные только с США.',
  'everflow.advice-access':
    'Ключ работает, но этого ему не видно. Сотрудники сети: Control Center, Security, API Keys, разрешите ему читать отчёты и офферы. Партнёры: обратитесь в сеть.',
  'everflow.advice-advertiser':
    'Это ключ рекламодателя. Trackside читает сторону сети и сторону партнёра: попросите ключ одной из них.',

  'voluum.dashboard-where':
    'Адрес панели Voluum в адресной строке браузера. Менять не нужно, если у вас он не другой.',
  'voluum.access-id': 'ID ключа доступа',
  'voluum.access-id-where':
    'В Voluum: значок профиля справа вверху, Security, Access keys, Add new key. ID и ключ Voluum показывает один раз.',
  'voluum.access-key': 'Ключ доступа',
  'voluum.access-key-where':
    'Показывается один раз вместе с ID. Если ключ потерян, создайте новый. Ключ видит то же, что и тот, кто его создал.',
  'voluum.advice-credentials':
    'Проверьте, что ID и ключ от одной пары и скопированы целиком. Voluum показывает ключ один раз: если сомневаетесь, создайте новый.',
  'voluum.advice-access':
    'Ключ работает, но этого ему не видно. Ключ видит то же, что и создавший его пользователь: пусть ключ создаст владелец аккаунта.',

  'demo.portal': 'Портал',
  'demo.portal-where':
    'Вымышленные числа, чтобы попробовать Trackside. Добавьте обе стороны и увидите сравнение.',
  'demo.portal-tracker': 'Трекер',
  'demo.portal-network': 'Партнёрская сеть',

  'pasted.side': 'Чья это таблица',
  'pasted.side-where': 'Таблица сети показывает, сколько она вам должна, таблица трекера — что вы отправили.',
  'pasted.side-network': 'Сети',
  'pasted.side-tracker': 'Трекера',
  'pasted.table': 'Таблица',
  'pasted.table-where': 'Вставьте её в форму.',
  'pasted.advice-gone': 'Вставленной таблицы нет в этом браузере. Откройте подключение и вставьте её снова.',

  'refused.no-database':
    'Браузер не даёт места для данных, поэтому они запрашиваются каждый раз заново. Освободите место на диске или перезапустите браузер.',
  'refused.hosts':
    'Браузеру не разрешён доступ к {hosts}. Нажмите «Сохранить» ещё раз и выберите «Разрешить».',
  'refused.missing': 'Заполните поле «{label}».',
  'refused.not-possible': 'Введите «{label}» ещё раз.',
  'refused.not-an-address':
    'Поле «{label}» не ведёт на платформу. Скопируйте адрес из адресной строки браузера вместе с https.',
  'refused.other-host':
    'Адрес изменился. Введите ключ ещё раз: сохранённый ключ не отправляется на другой хост.',
  'refused.other-platform': 'Сохранённое подключение остаётся на своей платформе. Добавьте новое.',
  'refused.time-zone': 'Выберите часовой пояс из списка, например Europe/Berlin.',
  'refused.currency': 'Укажите валюту тремя буквами, например USD.',
  'refused.passphrase': 'Это не та парольная фраза.',
  'refused.no-room':
    'В браузере нет места для этой таблицы. Уберите дни, вставленные раньше, или вставьте меньше строк.',
  'refused.no-file': 'Этот файл экспортировал не Trackside. Ничего не импортировано.',
  'refused.newer-file':
    'Этот файл экспортировала более новая версия Trackside. Сначала обновите эту; ничего не импортировано.',
  'refused.spoilt-file':
    'Файл изменён или обрезан после экспорта (место: «{place}»). Ничего не импортировано.',
  'refused.file-passphrase': 'Это не та парольная фраза, с которой экспортирован файл.',
  'refused.without-key': 'Это подключение импортировано без ключа. Откройте его и введите ключ.',
  'refused.unreadable':
    'Это подключение сохранила другая версия Trackside, и его нельзя прочитать. Удалите его и добавьте снова.',
  'refused.no-key-store':
    'Браузер не открыл хранилище ключей Trackside. Освободите место на диске или перезапустите браузер и попробуйте снова.',
  'refused.key-lost':
    'Сохранённый ключ больше нельзя открыть для этого адреса. Откройте подключение и введите ключ заново.',
};
