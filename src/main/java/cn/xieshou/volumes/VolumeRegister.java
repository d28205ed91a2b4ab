package cn.xieshou.volumes;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.values.PeriodKind;

/**
 * The register of volumes (业务量台账). Its list has no line of totals, since it holds what
 * does not add up; sums of what is alike have a page of their own.
 */
@Component
class VolumeRegister extends FormRegister<Volume, VolumeForm> {

	VolumeRegister() {
		super("volumes", "volume", Volume.class, VolumeForm.class, Volume::new, Column.text("name").sortableByPinyin(),
				Column.choice("measure", VolumeMeasure.class).facet(), Column.text("period").sortable(),
				Column.of("quantity", Column.Kind.QUANTITY).sortable(),
				Column.choice("basis", VolumeBasis.class).facet(), Column.choice("reach", VolumeReach.class).facet(),
				Column.of("region", Column.Kind.REGION).sortable(), Column.text("item").subtitle(),
				Column.text("buyer").hiddenByDefault(),
				Column.choice("channel", VolumeChannel.class).facet().hiddenByDefault(),
				Column.text("market").hiddenByDefault(),
				Column.of("year", Column.Kind.INTEGER).sortable().hiddenByDefault(),
				Column.choice("grain", PeriodKind.class).hiddenByDefault(),
				Column.choice("cut", VolumeCut.class).hiddenByDefault(),
				Column.choice("subjectKind", VolumeSubject.class).hiddenByDefault());
	}

	/** The newest first. */
	@Override
	public String usualSort() {
		return "-period";
	}

}
