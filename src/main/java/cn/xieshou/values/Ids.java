package cn.xieshou.values;

import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids made by the application (标识): time-ordered UUIDs, version 7 of RFC 9562. */
public final class Ids {

	private Ids() {
	}

	public static UUID next() {
		return UuidVersion7Strategy.INSTANCE.generateUuid(null);
	}

}
