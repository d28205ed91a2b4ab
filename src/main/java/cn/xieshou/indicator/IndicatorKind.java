package cn.xieshou.indicator;

/** What an indicator's values are (指标性质). */
public enum IndicatorKind {

	/** What there is at a moment (时点数). */
	STOCK,

	/** What happened within a period (期间数). */
	FLOW,

	/** What has happened since the beginning (累计数). */
	CUMULATIVE,

	/** A rate, a time limit, a frequency (比率). */
	RATIO,

	/** A place in an order (位次). */
	RANK

}
