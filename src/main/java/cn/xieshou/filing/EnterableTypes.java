package cn.xieshou.filing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.values.Labels;

/**
 * The record types that somebody may enter, those first that they enter most (新建填报). Only
 * one's own use counts; nobody is compared with others.
 */
@Service
public class EnterableTypes {

	private final Records records;

	private final Workbench workbench;

	private final Labels labels;

	EnterableTypes(Records records, Workbench workbench, Labels labels) {
		this.records = records;
		this.workbench = workbench;
		this.labels = labels;
	}

	/**
	 * A record type that can be entered.
	 *
	 * @param code its code
	 * @param label what it is called
	 * @param times how many of one's last filings were of it
	 */
	public record Type(String code, String label, int times) {

	}

	/** All of them, by one's own use; those that are used alike in the usual order. */
	public List<Type> byUse() {
		Map<String, Integer> use = this.workbench.use();
		return this.records.enterable()
			.stream()
			.map(Register::code)
			.map((code) -> new Type(code, this.labels.text(code), use.getOrDefault(code, 0)))
			.sorted(Comparator.comparingInt(Type::times).reversed())
			.toList();
	}

}
