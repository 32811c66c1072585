using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Providers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Products_Product",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ProviderPartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IpKinds = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    MinFen = table.Column<long>(type: "bigint", nullable: true),
                    MaxFen = table.Column<long>(type: "bigint", nullable: true),
                    MinDays = table.Column<int>(type: "integer", nullable: true),
                    MaxDays = table.Column<int>(type: "integer", nullable: true),
                    RateBp = table.Column<int>(type: "integer", nullable: true),
                    RateMaxBp = table.Column<int>(type: "integer", nullable: true),
                    LtvBp = table.Column<int>(type: "integer", nullable: true),
                    WhoMayApply = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Documents = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Description = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Districts = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    IsPublished = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SeenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Products_Product", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Providers_AdmissionList",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_AdmissionList", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Provider",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SummaryZh = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    SummaryEn = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    DetailsZh = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    DetailsEn = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    Taxonomy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Districts = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsPublished = table.Column<bool>(type: "boolean", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsTechBranch = table.Column<bool>(type: "boolean", nullable: false),
                    TechBranchBasis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Provider", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Products_Fee",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProductId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    RateBp = table.Column<int>(type: "integer", nullable: true),
                    AmountFen = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Products_Fee", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Products_Fee_Products_Product_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products_Product",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Providers_AdmissionListEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ListNumber = table.Column<int>(type: "integer", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AdmittedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsTechBranch = table.Column<bool>(type: "boolean", nullable: false),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_AdmissionListEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_AdmissionListEntry_Providers_AdmissionList_ListNu~",
                        column: x => x.ListNumber,
                        principalTable: "Providers_AdmissionList",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Admission",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    AdmittedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Document = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExitedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExitReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Admission", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Admission_Providers_Provider_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Case",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    FinishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Case", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Case_Providers_Provider_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Complaint",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    OpenKey = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Complaint", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Complaint_Providers_Provider_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Fee",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Item = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Price = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Fee", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Fee_Providers_Provider_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Lead",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskerUserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AskerPartyId = table.Column<Guid>(type: "uuid", nullable: true),
                    OpenKey = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Lead", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Lead_Providers_Provider_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Licence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CheckedBy = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    IsRemoved = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Licence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Licence_Providers_Provider_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Person",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Role = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Person", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Person_Providers_Provider_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Response",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Response", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Response_Providers_Provider_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Standing",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IsOffering = table.Column<bool>(type: "boolean", nullable: false),
                    NotOfferingReason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    MedianHours = table.Column<int>(type: "integer", nullable: true),
                    Answered = table.Column<int>(type: "integer", nullable: false),
                    Overdue = table.Column<int>(type: "integer", nullable: false),
                    UpheldComplaints = table.Column<int>(type: "integer", nullable: false),
                    FinishedCases = table.Column<int>(type: "integer", nullable: false),
                    Grade = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: true),
                    ComputedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Standing", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Standing_Providers_Provider_Id",
                        column: x => x.Id,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Products_Fee_ProductId",
                table: "Products_Fee",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_Products_Product_IsPublished_Kind",
                table: "Products_Product",
                columns: new[] { "IsPublished", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Products_Product_IsPublished_SeenOn",
                table: "Products_Product",
                columns: new[] { "IsPublished", "SeenOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Products_Product_Number",
                table: "Products_Product",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Products_Product_ProviderPartyId_IsPublished",
                table: "Products_Product",
                columns: new[] { "ProviderPartyId", "IsPublished" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Admission_FileId",
                table: "Providers_Admission",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Admission_ProviderId_AdmittedOn",
                table: "Providers_Admission",
                columns: new[] { "ProviderId", "AdmittedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_AdmissionListEntry_ListNumber_Name",
                table: "Providers_AdmissionListEntry",
                columns: new[] { "ListNumber", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Case_ProviderId_State",
                table: "Providers_Case",
                columns: new[] { "ProviderId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Case_State_SubmittedAt",
                table: "Providers_Case",
                columns: new[] { "State", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Complaint_OpenKey",
                table: "Providers_Complaint",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Complaint_ProviderId_State",
                table: "Providers_Complaint",
                columns: new[] { "ProviderId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Complaint_State_At",
                table: "Providers_Complaint",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Complaint_UserId",
                table: "Providers_Complaint",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Fee_ProviderId",
                table: "Providers_Fee",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Lead_AskerUserId_AskedAt",
                table: "Providers_Lead",
                columns: new[] { "AskerUserId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Lead_OpenKey",
                table: "Providers_Lead",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Lead_ProviderId_AskedAt",
                table: "Providers_Lead",
                columns: new[] { "ProviderId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Licence_FileId",
                table: "Providers_Licence",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Licence_ProviderId_Kind",
                table: "Providers_Licence",
                columns: new[] { "ProviderId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Licence_State_SubmittedAt",
                table: "Providers_Licence",
                columns: new[] { "State", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Person_ProviderId",
                table: "Providers_Person",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Provider_IsPublished_Kind",
                table: "Providers_Provider",
                columns: new[] { "IsPublished", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Provider_Number",
                table: "Providers_Provider",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Response_ProviderId_AskedAt",
                table: "Providers_Response",
                columns: new[] { "ProviderId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Response_ProviderId_SubjectId",
                table: "Providers_Response",
                columns: new[] { "ProviderId", "SubjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Standing_ComputedOn",
                table: "Providers_Standing",
                column: "ComputedOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Products_Fee");

            migrationBuilder.DropTable(
                name: "Providers_Admission");

            migrationBuilder.DropTable(
                name: "Providers_AdmissionListEntry");

            migrationBuilder.DropTable(
                name: "Providers_Case");

            migrationBuilder.DropTable(
                name: "Providers_Complaint");

            migrationBuilder.DropTable(
                name: "Providers_Fee");

            migrationBuilder.DropTable(
                name: "Providers_Lead");

            migrationBuilder.DropTable(
                name: "Providers_Licence");

            migrationBuilder.DropTable(
                name: "Providers_Person");

            migrationBuilder.DropTable(
                name: "Providers_Response");

            migrationBuilder.DropTable(
                name: "Providers_Standing");

            migrationBuilder.DropTable(
                name: "Products_Product");

            migrationBuilder.DropTable(
                name: "Providers_AdmissionList");

            migrationBuilder.DropTable(
                name: "Providers_Provider");
        }
    }
}
