import type { Told } from './changes.ts';

/** What was and what is, side by side; rules in sentences. */
export const Diff = ({ told: { changes, sentences } }: { told: Told }) => (
  <div className="audit-diff">
    {changes.length === 0 ? null : (
      <table>
        <thead><tr><th scope="col">内容</th><th scope="col">改前</th><th scope="col">改后</th></tr></thead>
        <tbody>
          {changes.map(({ what, was, is }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td className={was === null ? 'zd-quiet' : 'audit-was'}>{was ?? '—'}</td>
              <td className={is === null ? 'zd-quiet' : 'audit-is'}>{is ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {sentences.map(({ about, says }) => (
      <div key={about} className="audit-rule">
        <strong>{about}</strong>
        <ul>{says.map((each) => <li key={each}>{each}</li>)}</ul>
      </div>
    ))}
  </div>
);
