/// How a report looks: on wide and narrow screens, by light and dark, and on paper.
enum ReportStyle {
    /// The style sheet, which holds no `<`.
    static let sheet: StaticString = """
        :root{--page:#fff;--text:#1a1c1f;--quiet:#555b63;--line:#d5d9de;--band:#f4f6f8;--link:#0b4f9e;
        --q1:#4b8fce;--q2:#123f6d;--q3:#c97f14;--q4:#b3261e;--good:#14548c;--bad:#b3261e;--even:#8a8f96}
        @media (prefers-color-scheme:dark){:root{--page:#15181c;--text:#e6e8eb;--quiet:#a7aeb7;
        --line:#3a4048;--band:#1d2126;--link:#8ab8f2;--q1:#8fc1ee;--q2:#3f83c4;--q3:#f0b45f;--q4:#e0574d;
        --good:#5fa3e0;--bad:#ef6a60;--even:#9aa1aa}}
        *{box-sizing:border-box}
        html{color-scheme:light dark;-webkit-text-size-adjust:100%}
        body{margin:0 auto;padding:1rem 1.25rem 3rem;max-width:80rem;background:var(--page);
        color:var(--text);font:1rem/1.45 system-ui,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
        h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}
        h2{font-size:1.25rem;margin:2.5rem 0 .5rem}
        h3{font-size:1rem;margin:1.5rem 0 .4rem}
        h3 small{font-weight:400;color:var(--quiet);margin-left:.75em}
        p{max-width:60rem;margin:.5rem 0}
        a{color:var(--link)}
        dl{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:1rem 0}
        dt{color:var(--quiet);font-size:.85rem}
        dd{margin:0;font-variant-numeric:tabular-nums}
        .note{border-left:.3rem solid var(--q3);background:var(--band);padding:.5rem .75rem}
        nav{display:flex;flex-wrap:wrap;gap:.3rem 1.25rem}
        .parts{font-size:.85rem;gap:.3rem .8rem}
        .key{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;padding:0;margin:.5rem 0}
        .key svg{width:.8rem;height:.8rem;margin-right:.4rem}
        .scroll{overflow-x:auto}
        .scroll>svg{display:block;width:100%;height:auto}
        svg text{fill:var(--text);font:13px system-ui,"DejaVu Sans",sans-serif}
        .grid{stroke:var(--line);stroke-width:.7}
        .axis{stroke:var(--quiet);stroke-width:.8}
        .q1{fill:var(--q1);stroke:var(--q1)}.q2{fill:var(--q2);stroke:var(--q2)}
        .q3{fill:var(--q3);stroke:var(--q3)}.q4{fill:var(--q4);stroke:var(--q4)}
        rect{stroke:none!important}
        path{stroke-width:.8}
        .open{fill:none;stroke-width:1.3}
        .good{fill:var(--good)}.bad{fill:var(--bad)}.even{fill:var(--even)}.none{fill:var(--band)}
        table{border-collapse:collapse;font-size:.85rem;line-height:1.35}
        caption{text-align:left;font-weight:600;font-size:1rem;padding:1.25rem 0 .4rem}
        th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;
        border-bottom:1px solid var(--line)}
        thead th{border-bottom:1px solid var(--quiet);color:var(--quiet);font-weight:600}
        .figures th[scope=row]{font-weight:400;white-space:nowrap}
        .figures td,.figures thead th{text-align:right;font-variant-numeric:tabular-nums;
        padding-left:1rem}
        .figures thead th:first-child{text-align:left;padding-left:0}
        .part{content-visibility:auto}
        .happenings{width:100%;table-layout:fixed}
        .happenings th{width:16%}.happenings th:nth-child(1){width:11%}
        .happenings th:nth-child(2){width:12%}.happenings th:nth-child(6){width:8%}
        .happenings th:nth-child(7){width:5%}.happenings th:nth-child(8){width:16%}
        .happenings td:first-child{white-space:nowrap}
        .happenings td:empty::after{content:"–"}
        .happenings td:nth-child(7),.happenings th:nth-child(7){text-align:right}
        .happenings td{font-variant-numeric:tabular-nums;hyphens:auto}
        .happenings td:last-child>*{display:block}.happenings td:last-child>*+*{margin-top:.3rem}
        tr:target{background:var(--band);outline:2px solid var(--link)}
        @media screen and (max-width:60rem){
        .happenings thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
        .happenings,.happenings tbody{display:block}
        .happenings tr{display:block;padding:.6rem 0;border-bottom:1px solid var(--line)}
        .happenings td{display:block;position:relative;border:0;padding:.1rem 0 .1rem 5.5rem;text-align:left!important}
        .happenings td::before{position:absolute;left:0;color:var(--quiet)}
        .happenings td:nth-child(1)::before{content:"Day"}
        .happenings td:nth-child(2)::before{content:"Act"}
        .happenings td:nth-child(3)::before{content:"Who"}
        .happenings td:nth-child(4)::before{content:"To whom"}
        .happenings td:nth-child(5)::before{content:"Status"}
        .happenings td:nth-child(6)::before{content:"Place"}
        .happenings td:nth-child(7)::before{content:"Told"}
        .happenings td:nth-child(8)::before{content:"Articles"}
        }
        @media screen and (max-width:40rem){.happenings td:empty{display:none}}
        @media screen and (min-width:40.01rem) and (max-width:60rem){
        .happenings tr{display:grid;grid-template-columns:1fr 1fr;column-gap:1rem}
        .happenings td:nth-child(odd){grid-column:1}.happenings td:nth-child(even){grid-column:2}}
        @media print{:root{--page:#fff;--text:#000;--quiet:#444;--line:#d5d9de;--band:#f4f4f4;--link:#000;
        --q1:#4b8fce;--q2:#123f6d;--q3:#c97f14;--q4:#b3261e;--good:#14548c;--bad:#b3261e;--even:#8a8f96}
        html{color-scheme:light;font-size:9pt}
        @page{size:landscape;margin:12mm}
        body{max-width:none;padding:0}
        nav,a[href^="#figures-"]{display:none}
        .part{content-visibility:visible}
        .scroll{overflow:visible}
        .scroll>svg{min-width:0!important;max-height:112mm;break-inside:avoid}
        .chart,tr,li,.note{break-inside:avoid}
        h2,h3,caption{break-after:avoid}
        thead{display:table-header-group}
        a{text-decoration:none}}
        """
}
