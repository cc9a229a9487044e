import { useTexts } from '@/components/texts';
import { VerdictShape } from '@/components/verdict';
import type { Verdict } from '@/utils/model/comparison';

/** A tracker's table with a badge on each row, and the panel that says why. Invented, like the demo. */
export function Picture() {
  const { say, format } = useTexts();
  const money = (amount: string) => format.money(amount, 'USD');
  return (
    <div className="picture" role="img" aria-label={say('welcome.picture')}>
      <table aria-hidden="true">
        <thead>
          <tr>
            <th>{say('welcome.campaign')}</th>
            <th>{say('metric.conversions')}</th>
            <th>{say('metric.payout')}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([name, verdict, ratio, conversions, payout]) => (
            <tr key={name}>
              <td>{name}</td>
              <td>
                <span className={`badge ${verdict}`}>
                  <VerdictShape verdict={verdict} />
                  {format.percent(ratio)}
                </span>
                {format.count(conversions)}
              </td>
              <td>{money(payout)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="float" aria-hidden="true">
        <p className="gap">
          <VerdictShape verdict="alert" large />
          <b>{money('-110')}</b>
          <span className="chip alert">{format.percent(-0.1375)}</span>
        </p>
        <p className="why">{say('welcome.why')}</p>
        <dl>
          <dt>{say('welcome.tracked')}</dt>
          <dd>{money('800')}</dd>
          <dt>{say('welcome.says')}</dt>
          <dd>{money('690')}</dd>
          <dt className="sum">{say('welcome.gap')}</dt>
          <dd className="sum c-alert">{money('-110')}</dd>
        </dl>
      </div>
    </div>
  );
}

const ROWS: readonly [name: string, Verdict, ratio: number, conversions: number, payout: string][] = [
  ['VPN UK · Native', 'ok', -0.011, 94, '1128'],
  ['Keto US · Facebook', 'alert', -0.1375, 160, '800'],
  ['Insurance US · Search', 'ok', 0, 41, '902'],
];
