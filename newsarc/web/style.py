"""The style sheets: of our own pages, and what Datasette's need for Chinese and for the dark."""

from __future__ import annotations

from newsarc.exporters.documents.markup import STYLE as ARTICLE_STYLE

_SANS = 'system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif'
PAGE_STYLE = (
    ARTICLE_STYLE
    + f"""
:root {{ --accent: #8a2b1d; --mark: #f6e6a8; --field: #fff; }}
@media (prefers-color-scheme: dark) {{ :root {{ --accent: #e59a86; --mark: #57491a; --field: #232321; }} }}
body {{ max-width: none; padding: 0; }}
a {{ color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .2em; }}
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible {{
  outline: 2px solid var(--accent); outline-offset: 2px;
}}
.bar, .facets, .count, .styles, .pages, .provenance, .problem {{ font-family: {_SANS}; }}
.bar {{
  display: flex; flex-wrap: wrap; gap: .6rem 1.25rem; align-items: center; padding: .7rem 1.25rem;
  border-bottom: 1px solid var(--line); font-size: .9375rem; line-height: 1.4;
}}
.bar form {{ display: flex; flex: 1 1 12rem; min-width: 0; max-width: 40rem; gap: .5rem; }}
.bar .home {{ font-weight: 600; color: inherit; text-decoration: none; }}
input, button, select {{
  font: inherit; color: inherit; background: var(--field); border: 1px solid var(--line);
  border-radius: .3rem; padding: .4rem .7rem;
}}
input[type=search] {{ flex: 1; min-width: 0; }}
button {{ cursor: pointer; }}
main {{ max-width: 36em; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }}
main.finds {{ max-width: 60rem; display: grid; gap: 1.5rem 3.5rem; grid-template-columns: minmax(0, 1fr); }}
@media (min-width: 52rem) {{ main.finds {{ grid-template-columns: minmax(0, 1fr) 13rem; }} }}
.count {{ color: var(--faint); font-size: .875rem; margin: 0 0 .5rem; }}
.jump {{ float: right; }}
@media (min-width: 52rem) {{ .jump {{ display: none; }} }}
.hits {{ list-style: none; margin: 0; padding: 0; max-width: 40em; }}
.hits li {{ padding: 1.1rem 0; border-top: 1px solid var(--line); }}
.hits h2 {{ font-size: 1.15rem; margin: 0 0 .15em; }}
.hits h2 a {{ color: inherit; text-decoration: none; }}
.hits h2 a:hover {{ text-decoration: underline; }}
.hits p {{ margin: .2em 0; }}
.snippet {{ font-size: .97rem; }}
mark {{ background: var(--mark); color: inherit; border-radius: .15em; }}
.facets {{ font-size: .875rem; line-height: 1.5; }}
.facets h2 {{ font-size: .8125rem; color: var(--faint); font-weight: 600; margin: 0 0 .35rem; }}
.facets ul {{ list-style: none; margin: 0 0 1.5rem; padding: 0; }}
.facets li {{ display: flex; justify-content: space-between; gap: 1rem; padding: .1rem 0; }}
.facets a {{ color: inherit; text-decoration: none; overflow-wrap: anywhere; }}
.facets a:hover {{ text-decoration: underline; }}
.facets [aria-current] {{ color: var(--accent); font-weight: 600; }}
.facets span {{ color: var(--faint); font-variant-numeric: tabular-nums; }}
.pages {{
  display: flex; gap: 1.5rem; font-size: .9375rem; padding: 1rem 0; border-top: 1px solid var(--line);
}}
.problem {{ border-left: 3px solid var(--accent); padding: .2rem 0 .2rem 1rem; font-size: .9375rem; }}
article {{ padding: 0; }}
.text p {{ text-wrap: pretty; }}
.citation, .provenance {{ border-top: 1px solid var(--line); margin-top: 2em; padding-top: .9em; }}
.citation h2 {{ font: 600 .8125rem/1.5 {_SANS}; color: var(--faint); margin: 0 0 .5rem; }}
.citation blockquote {{ margin: 0 0 .7rem; padding: 0; overflow-wrap: anywhere; }}
.styles {{
  display: flex; flex-wrap: wrap; gap: .3rem 1rem; list-style: none; margin: 0; padding: 0;
  font-size: .8125rem;
}}
.styles [aria-current] {{ color: inherit; font-weight: 600; text-decoration: none; }}
.provenance {{ color: var(--faint); font-size: .8125rem; line-height: 1.6; overflow-wrap: anywhere; }}
.provenance p {{ margin: 0; }}
@media print {{ .bar, .styles, .pages, .facets {{ display: none; }} main {{ max-width: none; padding: 0; }} }}
"""
)
TABLE_STYLE = f"""
body, .content {{ font-family: {_SANS}; }}
td, th {{ overflow-wrap: anywhere; }}
.rows-and-columns td {{ line-height: 1.6; }}
.rows-and-columns td.col-date, .rows-and-columns td.col-page {{ white-space: nowrap; }}
pre.wrapped-sql {{ display: none; }}
.page-header {{ border-color: #8a2b1d !important; }}
@media (prefers-color-scheme: dark) {{
  :root {{ color-scheme: dark; }}
  html, body, .not-footer, section.content, footer {{ background: #181817; color: #e4e2dc; }}
  a:link, a:visited, button.button-as-link, .select-wrapper, summary {{ color: #e59a86; }}
  header, .hd, footer.ft {{ background: #2a2927; color: #e4e2dc; }}
  header a:link, header a:visited, footer.ft a {{ color: #e4e2dc; }}
  table.rows-and-columns td, table.rows-and-columns th, table {{ border-color: #3d3c39; color: #e4e2dc; }}
  table.rows-and-columns th, .rows-and-columns tr, td, th {{ background: transparent; }}
  .rows-and-columns td:before {{ color: #a09e97 !important; }}
  input, select, option, textarea, .select-wrapper, form input[type=text], form input[type=search] {{
    background: #232321; color: #e4e2dc; border-color: #3d3c39;
  }}
  .filter-row, .facet-info, .facet-info-total, .suggested-facets, .advanced-export,
  .metadata-description, pre, code {{
    background: transparent; color: #e4e2dc; border-color: #3d3c39;
  }}
  .dropdown-menu, .nav-menu-inner {{ background: #2a2927; color: #e4e2dc; border-color: #3d3c39; }}
}}
"""
