package dev.rollcall.ui.device;

import dev.rollcall.domain.device.BindPolicyService;
import dev.rollcall.domain.device.BindingService;
import dev.rollcall.domain.device.DeviceBookService;
import dev.rollcall.domain.device.DeviceProofService;
import dev.rollcall.domain.device.DeviceRegistration;
import dev.rollcall.domain.device.FrameWatchService;
import dev.rollcall.domain.project.ProjectGroupService;
import dev.rollcall.domain.project.ProjectService;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.words.Times;
import org.springframework.stereotype.Component;

/** What the pages of devices need from the domain, in one hand. */
@Component
record DeviceTools(
        DeviceBookService book,
        DeviceRegistration registration,
        BindingService bindings,
        BindPolicyService policies,
        FrameWatchService frames,
        DeviceProofService proofs,
        ProjectGroupService groups,
        ProjectService projects,
        Workplace workplace,
        Times times) {}
