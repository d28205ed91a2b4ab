package cn.xieshou.filing;

import java.time.Instant;

import cn.xieshou.page.Numbers;
import cn.xieshou.values.Refusal;

/** A filing has changed since its author last saw it (填报单已更新). */
public class StaleFiling extends Refusal {

	StaleFiling(String changedBy, Instant changedAt) {
		super("filing.stale", changedBy, Numbers.time(changedAt));
	}

}
