namespace Exchange.Rights.Contracts;

public enum PatentType
{
    Invention,
    UtilityModel,
    Design,
}
