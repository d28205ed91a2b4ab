package cn.xieshou.filing;

import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.values.Refusal;

/**
 * Sends who would change or hand in a filing that is made elsewhere to where it is made
 * (成单之处): changed here, the two would say different things.
 */
@Component
@Transactional(readOnly = true)
public class Origins {

	private final FilingVisibility visibility;

	Origins(FilingVisibility visibility) {
		this.visibility = visibility;
	}

	/**
	 * Makes sure that an open filing is worked on by itself.
	 * @throws Refusal with the address of where it is worked on, if it is not
	 */
	public void requireNone(UUID id) {
		Filing filing = this.visibility.requireOwn(id);
		Origin origin = filing.getOrigin();
		if (origin != null && filing.getState().isOpen()) {
			throw new Refusal("filing.origin", origin.name(), origin.href());
		}
	}

}
