package cn.xieshou.policy;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of meetings (会议与机制台账). */
@Component
class MeetingRegister extends FormRegister<Meeting, MeetingForm> {

	MeetingRegister() {
		super("meetings", "meeting", Meeting.class, MeetingForm.class, Meeting::new, Column.text("name").sortable(),
				Column.of("region", Column.Kind.REGION));
	}

}
