export const causes = {
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
};
