import { useTexts } from '@/components/texts';
import type { PlotDay } from './day-plot';

/** What a plot shows, for those who hear the page. */
export function DayTable({ title, days, names }: DayTableProps) {
  const { say, format } = useTexts();
  return (
    <div className="vh">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {[say('plot.day'), ...names, say('table.gap')].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, values, currency, gap }) => (
            <tr key={day}>
              <th scope="row">{format.weekday(day)}</th>
              {names.map((name, index) => (
                <td key={name}>{format.money(values[index], currency ?? '')}</td>
              ))}
              <td>{format.money(gap, currency ?? '', { signed: true })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DayTableProps {
  title: string;
  days: readonly PlotDay[];
  names: readonly string[];
}
