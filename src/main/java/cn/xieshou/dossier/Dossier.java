package cn.xieshou.dossier;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.reports.FurtherReport;
import cn.xieshou.values.Labels;

/** The audit package among all that is asked for by a number (审计包编号). */
@Component
class Dossier implements FurtherReport {

	static final String CODE = "PK-AUDIT";

	static final String ZIP = "zip";

	private final Labels labels;

	Dossier(Labels labels) {
		this.labels = labels;
	}

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public String title() {
		return this.labels.text("dossier");
	}

	@Override
	public List<String> formats() {
		return List.of(ZIP);
	}

}
