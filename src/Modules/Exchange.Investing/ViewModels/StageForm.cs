using System.ComponentModel.DataAnnotations;
using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

internal sealed class StageForm
{
    public long Version { get; set; }

    [Display(Name = "Stage"), Required(ErrorMessage = "Choose a stage."), EnumDataType(typeof(DealStage), ErrorMessage = "Choose a stage.")]
    public DealStage? Stage { get; set; }

    [Display(Name = "How it ended"), EnumDataType(typeof(DealOutcome), ErrorMessage = "Say how it ended.")]
    public DealOutcome? Outcome { get; set; }
}
