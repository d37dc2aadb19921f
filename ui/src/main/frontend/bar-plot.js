/**
 * Horizontal bars: one category a line, one or two values each.
 *
 * The library is fetched when the first plot is put on a page, and only the parts that draw bars as
 * SVG. The plot says nothing that does not stand in the table below it, so to a screen reader it is one
 * picture with a sentence. Colours come from the tokens of /rollcall/rollcall.css; series differ by
 * pattern as well.
 */
let library;

function loadLibrary() {
  library ??= Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers')
  ]).then(([core, charts, components, renderers]) => {
    core.use([
      charts.BarChart,
      components.GridComponent,
      components.TooltipComponent,
      components.LegendComponent,
      components.AriaComponent,
      renderers.SVGRenderer
    ]);
    return core;
  });
  return library;
}

const LINE = 40;
const FRAME = 70;

class BarPlot extends HTMLElement {
  #plot = null;
  #chart;
  #resize;
  #drawing = 0;

  /** {name, unit, failed, categories: [text], series: [{name, values: [number]}]} */
  set plot(value) {
    this.#plot = value;
    this.#draw();
  }

  get plot() {
    return this.#plot;
  }

  connectedCallback() {
    this.setAttribute('role', 'img');
    this.#resize = new ResizeObserver(() => this.#chart?.resize());
    this.#resize.observe(this);
    this.#draw();
  }

  disconnectedCallback() {
    this.#resize?.disconnect();
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  async #draw() {
    if (!this.isConnected || !this.#plot) {
      return;
    }
    const mine = ++this.#drawing;
    this.setAttribute('aria-label', this.#plot.name);
    this.style.height = `${this.#plot.categories.length * LINE + FRAME}px`;
    let core;
    try {
      core = await loadLibrary();
    } catch (failed) {
      library = undefined;
      this.textContent = this.#plot.failed;
      return;
    }
    if (mine !== this.#drawing || !this.isConnected) {
      return;
    }
    this.#chart ??= core.init(this, null, { renderer: 'svg' });
    this.#chart.setOption(this.#options(), true);
    this.#chart.resize();
  }

  #options() {
    const token = (name) => getComputedStyle(this).getPropertyValue(name).trim();
    const { categories, series, unit } = this.#plot;
    const text = { color: token('--ink'), fontFamily: getComputedStyle(this).fontFamily, fontSize: 12 };
    const narrow = this.clientWidth < 520;
    return {
      animation: false,
      textStyle: text,
      color: [token('--action'), token('--caution')],
      aria: { enabled: true, label: { enabled: false }, decal: { show: series.length > 1 } },
      legend: { top: 0, left: 0, textStyle: text, itemHeight: 10, itemWidth: 18 },
      grid: { top: 30, right: 24, bottom: 6, left: 6, containLabel: true },
      tooltip: {
        trigger: 'axis',
        confine: true,
        axisPointer: { type: 'shadow' },
        renderMode: 'richText',
        valueFormatter: (value) => `${value} ${unit}`
      },
      xAxis: {
        type: 'value',
        min: 0,
        splitNumber: narrow ? 3 : 5,
        axisLabel: { color: token('--secondary'), formatter: `{value} ${unit}`, hideOverlap: true },
        splitLine: { lineStyle: { color: token('--line') } }
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: categories,
        axisTick: { show: false },
        axisLabel: { ...text, width: narrow ? 96 : 190, overflow: 'truncate' },
        axisLine: { lineStyle: { color: token('--line-strong') } }
      },
      series: series.map((each) => ({ type: 'bar', name: each.name, data: each.values, barMaxWidth: 14 }))
    };
  }
}

customElements.get('bar-plot') || customElements.define('bar-plot', BarPlot);
