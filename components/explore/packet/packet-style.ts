/** Light and dark by the reader's own choice; on paper always light. */
export const PACKET_STYLE = `
:root { color-scheme: light dark; --quiet: light-dark(#5b6574, #99a3b2); --line: light-dark(#e3e6ec, #2b313b); --strong: light-dark(#8b94a3, #6f7a8a); --ground: light-dark(#f4f5f8, #1d2129); }
* { box-sizing: border-box; }
body { max-width: 1080px; margin: 40px auto; padding: 0 20px; font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; color: light-dark(#14181f, #eceff4); background: light-dark(#fff, #16191f); }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 6px; letter-spacing: -0.01em; } h2 { font-size: 16px; margin: 0 0 8px; } h3 { font-size: 14px; margin: 16px 0 4px; }
section { margin-top: 36px; } p { margin: 0 0 4px; }
.quiet { color: var(--quiet); font-weight: 400; } p.quiet { font-size: 12px; } .subject { font-size: 15px; overflow-wrap: anywhere; }
.note { padding: 8px 12px; border-left: 3px solid var(--strong); background: var(--ground); }
.sums { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); margin: 24px 0 12px; border: 1px solid var(--line); border-radius: 8px; }
.sums > div { padding: 14px 18px; } .sums > div + div { border-left: 1px solid var(--line); } .sums > .gap { background: var(--ground); }
.sums dt { color: var(--quiet); font-size: 13px; } .sums dd { margin: 0; } .sums dt + dd { font-size: 24px; font-weight: 600; line-height: 1.3; }
.reason { font-size: 15px; max-width: 70ch; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 6px 24px; margin: 0; } .facts dt { color: var(--quiet); } .facts dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th, td { padding: 5px 8px; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
th { font-weight: 500; } thead th { color: var(--quiet); vertical-align: bottom; } thead th[colspan] { color: inherit; text-align: left; font-weight: 600; }
th:first-child, td:first-child, .text { text-align: left; } td.text { white-space: normal; overflow-wrap: anywhere; }
.first { border-left: 1px solid var(--line); } td.gap { font-weight: 600; }
tfoot td, tfoot th { font-weight: 600; border-top: 2px solid var(--strong); border-bottom: 0; background: var(--ground); }
code { font: 12px ui-monospace, "SF Mono", Consolas, monospace; white-space: nowrap; }
footer { margin: 40px 0; padding-top: 12px; border-top: 1px solid var(--line); font-size: 12px; }
@media (max-width: 640px) { body { margin: 20px auto; padding: 0 12px; } .sums > div + div { border-left: 0; border-top: 1px solid var(--line); } .facts { grid-template-columns: 1fr; gap: 0; } .facts dd { margin-bottom: 8px; } }
@media print {
  @page { margin: 14mm; } :root { color-scheme: light; }
  body { max-width: none; margin: 0; padding: 0; font-size: 10pt; } table { font-size: 8pt; } th, td { padding: 3px 4px; } .wide { overflow: visible; }
  .sums, .sums > .gap, tfoot td, tfoot th { print-color-adjust: exact; } section { margin-top: 20px; } h2, h3 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; }
}
`;
